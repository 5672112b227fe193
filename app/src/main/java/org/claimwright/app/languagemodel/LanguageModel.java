package org.claimwright.app.languagemodel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.languagemodel.SwitchTable.Done;
import org.claimwright.app.languagemodel.SwitchTable.Target;
import org.claimwright.app.languagemodel.SwitchTable.Turn;
import org.claimwright.cli.ModelEndpoint;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether the practice in scope lets the installation's language model propose. On only while the
/// last turn of the switch was on for this very endpoint and model: another one asks anew.
@Service
class LanguageModel {

  private static final int SHOWN = 20;
  private static final int LONGEST = 200;

  private final ConfiguredModel configured;
  private final SwitchTable table;
  private final Signature signature;
  private final Audit audit;
  private final Clock clock;

  LanguageModel(
      ConfiguredModel configured,
      SwitchTable table,
      Signature signature,
      Audit audit,
      Clock clock) {
    this.configured = configured;
    this.table = table;
    this.signature = signature;
    this.audit = audit;
    this.clock = clock;
  }

  /// The endpoint, where it is switched on.
  Optional<ModelEndpoint> on() {
    return configured
        .endpoint()
        .filter(endpoint ->
            last().filter(turn -> turn.on() && turn.target().equals(target(endpoint))).isPresent());
  }

  List<Turn> turns() {
    return table.turns(SHOWN);
  }

  private Optional<Turn> last() {
    return table.turns(1).stream().findFirst();
  }

  private static Target target(ModelEndpoint endpoint) {
    return new Target(endpoint.url().toString(), endpoint.model());
  }

  /// Switches it on.
  ///
  /// @param understood that whole notes are sent
  /// @param agreement the business associate agreement that covers them, in a few words
  @Transactional
  Outcome<ModelEndpoint> switchOn(boolean understood, String agreement) {
    var endpoint = configured.endpoint();
    if (endpoint.isEmpty()) {
      return refused(
          "MODEL-NOT-NAMED",
          "",
          "The installation names no language model: set claimwright.language-model.url and .name,"
              + " and start again.");
    }
    var problems = problems(endpoint.get(), understood, agreement.strip());
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    table.lock();
    turn(true, target(endpoint.get()), agreement.strip());
    return Outcome.ok(endpoint.get());
  }

  private static List<Problem> problems(
      ModelEndpoint endpoint, boolean understood, String agreement) {
    var problems = new ArrayList<Problem>();
    if (!understood) {
      problems.add(
          Problem.stop(
              "MODEL-NOT-UNDERSTOOD",
              "understood",
              "The whole note is sent to "
                  + endpoint.host()
                  + ": tick that this is understood and wanted."));
    }
    if (agreement.isEmpty() && !endpoint.isThisMachine()) {
      problems.add(
          Problem.stop(
              "MODEL-NO-AGREEMENT",
              "agreement",
              "No business associate agreement is named: without one, notes may not be sent to "
                  + endpoint.host()
                  + " (45 CFR 164.502(e)). Write with whom it was made and when."));
    }
    if (agreement.length() > LONGEST) {
      problems.add(
          Problem.stop(
              "MODEL-AGREEMENT-LONG",
              "agreement",
              "The agreement has " + agreement.length() + " characters: name it in at most 200."));
    }
    return problems;
  }

  /// Switches it off; nothing is asked from then on.
  @Transactional
  void switchOff() {
    table.lock();
    last().filter(Turn::on).ifPresent(turn -> turn(false, turn.target(), ""));
  }

  private void turn(boolean on, Target target, String agreement) {
    int number = last().map(Turn::number).orElse(0) + 1;
    table.insert(
        new Turn(number, on, target, agreement, new Done(signature.name(), clock.instant())));
    audit.record(
        AuditEvent.configured("language model", target.model())
            .with(on ? "switched on" : "switched off"));
  }

  private static <T> Outcome<T> refused(String code, String where, String message) {
    return Outcome.rejected(Problem.stop(code, where, message));
  }
}
