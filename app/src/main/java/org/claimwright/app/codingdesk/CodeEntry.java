package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.codingdesk.Decision.Standing;

/// A code on the sheet of a visit.
///
/// @param key names it within the sheet for as long as the visit lives
public record CodeEntry(
    int key, CodeIdentity code, ServiceDetails service, Grounds grounds, Decision decision) {

  public boolean is(Standing standing) {
    return decision.standing() == standing;
  }

  public boolean diagnosis() {
    return code.isDiagnosis();
  }

  /// Whether it is the visit itself: its evidence is the worksheet of its level.
  boolean isVisitLevel() {
    return ProposedPointers.isVisit(code.code());
  }

  /// `99214-25 ×2`, as lists show it.
  public String label() {
    var modified =
        service.modifiers().isEmpty()
            ? code.code()
            : code.code() + "-" + String.join("-", service.modifiers());
    return service.units() == 1 ? modified : modified + " ×" + service.units();
  }

  /// Whose idea the code was and whose decision, `Suggested by the engine, decided by Maya Reyes`.
  public String origin() {
    var by = decision.stamp().by();
    return switch (decision.provenance()) {
      case ENGINE ->
          isDecided() ? "Suggested by the engine, decided by " + by : "Suggested by the engine";
      case PERSON -> "Added by " + by;
      case BOTH -> "Suggested by the engine and added by " + by;
      case MODEL ->
          isDecided()
              ? "Proposed by a language model, decided by " + by
              : "Proposed by a language model";
    };
  }

  private boolean isDecided() {
    return is(Standing.ASSIGNED) || is(Standing.REJECTED);
  }

  CodeEntry now(Standing standing, Stamp stamp) {
    return new CodeEntry(key, code, service, grounds, decision.now(standing, stamp));
  }

  CodeEntry rejected(String why, Stamp stamp) {
    return new CodeEntry(key, code, service, grounds, decision.rejected(why, stamp));
  }

  /// Rests on these words too.
  CodeEntry with(List<Evidence> marked) {
    return marked.isEmpty()
        ? this
        : new CodeEntry(key, code, service, grounds.and(marked), decision);
  }

  CodeEntry with(ServiceDetails details, Stamp stamp) {
    return new CodeEntry(key, code, details, grounds, decision.now(decision.standing(), stamp));
  }

  CodeEntry alsoBy(Stamp stamp) {
    var whose = decision.provenance() == Provenance.MODEL ? Provenance.MODEL : Provenance.BOTH;
    var taken = Decision.of(Standing.ASSIGNED, whose, stamp);
    return new CodeEntry(key, code, service, grounds, taken);
  }
}
