package org.claimwright.app.languagemodel;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.codingdesk.OtherProposals;
import org.claimwright.cli.ModelEndpoint;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.proposals.Proposal;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// Asks the installation's language model, where the practice has switched it on.
@Component
class ModelProposals implements OtherProposals {

  private final LanguageModel model;
  private final ConfiguredModel configured;

  ModelProposals(LanguageModel model, ConfiguredModel configured) {
    this.model = model;
    this.configured = configured;
  }

  @Override
  public Optional<String> asked() {
    return model.on().map(ModelEndpoint::toString);
  }

  @Override
  public Outcome<List<Proposal>> propose(VisitNote note) {
    return configured
        .proposer()
        .filter(proposer -> model.on().isPresent())
        .map(proposer -> proposer.propose(note))
        .orElseGet(() ->
            Outcome.rejected(
                Problem.stop(
                    "PROPOSALS-OFF", "", "The language model was switched off meanwhile.")));
  }
}
