package org.claimwright.app.learning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.learning.RankerTable.Change;
import org.claimwright.app.learning.RankerTable.Done;
import org.claimwright.app.learning.RankerTable.Kept;
import org.claimwright.coding.learning.CoderDecision;
import org.claimwright.coding.learning.Ranker;
import org.claimwright.coding.learning.RankerTraining;
import org.claimwright.coding.learning.Training.Rival;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rankers of the practice in scope: trained, kept, put in force and rolled back. No version is
/// ever changed or lost.
@Service
public class Rankers {

  private static final int SHOWN = 50;

  private final RankerTable table;
  private final PracticeDecisions decisions;
  private final Signature signature;
  private final Audit audit;
  private final Clock clock;

  Rankers(
      RankerTable table,
      PracticeDecisions decisions,
      Signature signature,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.decisions = decisions;
    this.signature = signature;
    this.audit = audit;
    this.clock = clock;
  }

  /// The model in force; empty when the engine's own order is.
  public Optional<Ranker> inForce() {
    return kept().map(Kept::ranker);
  }

  Optional<Kept> kept() {
    int version = last().version();
    return version == 0 ? Optional.empty() : table.version(version);
  }

  List<Kept> versions() {
    return table.versions(SHOWN);
  }

  List<Change> changes() {
    return table.changes(SHOWN);
  }

  List<CoderDecision> decisions() {
    return decisions.all();
  }

  /// Learns from the older decisions, measures on the newest fifth, keeps the model out of force.
  @Transactional
  public Outcome<Ranker> train() {
    table.lock();
    int number = table.last() + 1;
    return RankerTraining.train("r" + number, decisions.all(), inForce())
        .map(ranker -> {
          table.insert(number, ranker, now());
          audit.record(AuditEvent.created("ranker", ranker.version()));
          return ranker;
        });
  }

  /// Puts a version in force. Refused (`RANKER-WORSE`) where it was measured to be worse than what
  /// is, unless the user wants it anyway.
  @Transactional
  public Outcome<Ranker> use(int number, boolean anyway) {
    table.lock();
    var wanted = table.version(number);
    if (wanted.isEmpty()) {
      return refused(
          "RANKER-UNKNOWN", "There is no ranker r" + number + " here: choose one of the list.");
    }
    var ranker = wanted.get().ranker();
    var inForce = inForce().map(Ranker::version).orElse(Rival.ENGINE);
    if (inForce.equals(ranker.version())) {
      return refused("RANKER-IN-FORCE", "Ranker " + inForce + " is in force already.");
    }
    var against = ranker.objections(inForce);
    if (!against.isEmpty() && !anyway) {
      return refused("RANKER-WORSE", worse(ranker, against));
    }
    var last = last();
    change(
        new Change(last.number() + 1, last.number(), number, now()),
        against.isEmpty() ? "" : "anyway");
    return Outcome.ok(ranker);
  }

  private static String worse(Ranker ranker, List<String> against) {
    return "Ranker "
        + ranker.version()
        + " is not put in force: "
        + String.join("; ", against)
        + ". Train on more decisions, or choose \"Put in force anyway\".";
  }

  /// Puts back in force what was before the last change; tells its name, `engine` for the engine's
  /// own order.
  @Transactional
  public Outcome<String> rollBack() {
    table.lock();
    var last = last();
    if (last.number() == 0 || (last.version() == 0 && last.previous() == 0)) {
      return refused(
          "RANKER-NOTHING", "There is nothing to roll back: the engine's own order is in force.");
    }
    var before = table.change(last.previous()).orElse(Change.NONE);
    change(
        new Change(last.number() + 1, before.previous(), before.version(), now()), "rolled back");
    return Outcome.ok(before.version() == 0 ? Rival.ENGINE : "r" + before.version());
  }

  private void change(Change change, String how) {
    table.insert(change);
    var name = change.version() == 0 ? Rival.ENGINE : "r" + change.version();
    audit.record(AuditEvent.configured("ranker", name).with(("in force " + how).strip()));
  }

  private Change last() {
    return table.changes(1).stream().findFirst().orElse(Change.NONE);
  }

  private Done now() {
    return new Done(signature.name(), clock.instant());
  }

  private static <T> Outcome<T> refused(String code, String message) {
    return Outcome.rejected(Problem.stop(code, "", message));
  }
}
