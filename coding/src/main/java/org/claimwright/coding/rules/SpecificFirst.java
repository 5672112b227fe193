package org.claimwright.coding.rules;

import java.util.Locale;

/// Of two codes of one category the unspecified one falls to the one that says more (Official
/// Guidelines I.B.2).
final class SpecificFirst {
  private SpecificFirst() {}

  static void apply(Claimable claim) {
    for (var vague : claim.kept()) {
      for (var exact : claim.kept()) {
        if (vague != exact && !exact.isDropped() && saysLess(vague, exact)) {
          exact.evidenceOf(vague);
          vague.drop(exact.id() + " says the same more specifically (Official Guidelines I.B.2).");
        }
      }
    }
  }

  private static boolean saysLess(Candidate vague, Candidate exact) {
    if (!vague.id().substring(0, 3).equals(exact.id().substring(0, 3))) {
      return false;
    }
    return isVague(vague) && (!isVague(exact) || (shortCode(vague) && !shortCode(exact)));
  }

  private static boolean shortCode(Candidate candidate) {
    return candidate.id().length() <= 5;
  }

  private static boolean isVague(Candidate candidate) {
    var title = candidate.code().title().toLowerCase(Locale.ROOT);
    return title.contains("unspecified") || title.contains("without complication");
  }
}
