package org.claimwright.coding.proposals;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.Remark;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// An engine that also asks a proposer and verifies what it says. Where the proposer fails, the
/// engine's own result stands and a remark tells why.
///
/// A note that the engine cannot read (a remark stops it) is not given out.
public record ProposingEngine(CodingEngine engine, Proposer proposer, ProposalVerifier verifier)
    implements CodingEngine {

  @Override
  public Suggestions suggest(VisitNote note) {
    var own = engine.suggest(note);
    boolean stopped = own.remarks().stream().anyMatch(Remark::isStop);
    return stopped ? own : with(note, own);
  }

  /// The engine's suggestions with what the proposer adds.
  public Suggestions with(VisitNote note, Suggestions own) {
    return switch (proposer.propose(note)) {
      case Outcome.Ok<List<Proposal>> ok ->
          verifier.verify(note, own, proposer.model(), ok.value());
      case Outcome.Rejected<List<Proposal>> no -> told(own, no.problems());
    };
  }

  private static Suggestions told(Suggestions own, List<Problem> problems) {
    var remarks = new ArrayList<>(own.remarks());
    problems.stream().map(Remark::of).forEach(remarks::add);
    return new Suggestions(
        own.codes(), own.considered(), own.em(), own.sections(), remarks, own.gaps());
  }
}
