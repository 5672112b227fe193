package org.claimwright.coding.rules;

import java.util.List;
import org.claimwright.coding.Section.Kind;

/// What the note states and the Tabular List asks for beside a diagnosis ("use additional code",
/// Official Guidelines I.A.17) is coded: a status or history though it stands only in a history, a
/// symptom or a dependence where the assessment tells of it.
final class AlsoAsked {
  /// Coders leave these out as often as not, so they stay among the considered ones unless the
  /// assessment names them.
  private static final String LONG_TERM_DRUGS = "Z79";

  private static final double BESIDE = 0.53;
  private static final double TOO_WEAK = 0.03;

  private AlsoAsked() {}

  static void apply(Claimable claim) {
    var stated = claim.affirmed().stream().filter(AlsoAsked::isOpen).toList();
    for (var diagnosis : stated.isEmpty() ? List.<Candidate>of() : claim.kept()) {
      if (CodeKinds.isFactor(diagnosis.id())) {
        continue;
      }
      for (var factor : stated) {
        if (asks(claim, diagnosis, factor)) {
          factor.raise(
              BESIDE,
              "The Tabular List asks for it beside "
                  + diagnosis.id()
                  + " (use additional code, Official Guidelines I.A.17).");
        }
      }
    }
  }

  private static boolean isOpen(Candidate code) {
    boolean open = code.score() < Strength.THRESHOLD && code.score() > TOO_WEAK;
    return open && (isStatus(code) || isAssessed(code));
  }

  private static boolean isStatus(Candidate code) {
    return CodeKinds.isFactor(code.id())
        && !code.startsWith("Z68")
        && !code.startsWith(LONG_TERM_DRUGS);
  }

  private static boolean isAssessed(Candidate code) {
    return !CodeKinds.isFactor(code.id())
        && !CodeKinds.isExternalCause(code.id())
        && code.findings().stream().anyMatch(f -> f.passage().kind() == Kind.ASSESSMENT);
  }

  private static boolean asks(Claimable claim, Candidate diagnosis, Candidate factor) {
    return claim.catalogue().askedFor(diagnosis.id()).stream().anyMatch(factor::startsWith);
  }
}
