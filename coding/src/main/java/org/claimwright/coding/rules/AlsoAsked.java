package org.claimwright.coding.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.codesets.NoteKind;

/// A status or history that the note states and that the Tabular List asks for beside a diagnosis
/// ("use additional code", Official Guidelines I.A.17) is coded, though it stands only in a
/// history.
final class AlsoAsked {
  /// Coders leave these out as often as not, so they stay among the considered ones unless the
  /// assessment names them.
  private static final String LONG_TERM_DRUGS = "Z79";

  private static final double BESIDE = 0.53;
  private static final double TOO_WEAK = 0.03;
  private static final Pattern CODE =
      Pattern.compile("\\(([A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?)(?:\\.?-)?\\)");

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
    return CodeKinds.isFactor(code.id())
        && !code.startsWith("Z68")
        && !code.startsWith(LONG_TERM_DRUGS)
        && code.score() < Strength.THRESHOLD
        && code.score() > TOO_WEAK;
  }

  private static boolean asks(Claimable claim, Candidate diagnosis, Candidate factor) {
    return claim.catalogue().notes(diagnosis.id()).stream()
        .filter(n -> n.kind() == NoteKind.USE_ADDITIONAL)
        .anyMatch(n -> {
          var code = CODE.matcher(n.text());
          return code.find() && factor.id().startsWith(code.group(1));
        });
  }
}
