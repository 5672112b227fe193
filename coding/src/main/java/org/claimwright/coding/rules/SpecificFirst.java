package org.claimwright.coding.rules;

import java.util.Locale;

/// Of two codes of one category the unspecified one falls to the one that says more (Official
/// Guidelines I.B.2).
final class SpecificFirst {
  private SpecificFirst() {}

  static void apply(Claimable claim) {
    for (var vague : claim.kept()) {
      for (var exact : claim.kept()) {
        if (vague != exact && !exact.isDropped() && saysLess(claim, vague, exact)) {
          exact.evidenceOf(vague);
          vague.drop(exact.id() + " says the same more specifically (Official Guidelines I.B.2).");
        }
      }
    }
  }

  private static boolean saysLess(Claimable claim, Candidate vague, Candidate exact) {
    return isPartOf(claim, vague, exact) || saysLess(vague, exact);
  }

  /// One side of what is coded for both.
  private static boolean isPartOf(Claimable claim, Candidate one, Candidate both) {
    var title = claim.catalogue().title(one.code());
    var whole = claim.catalogue().title(both.code());
    return whole.side() == Side.BILATERAL
        && (title.side() == Side.RIGHT || title.side() == Side.LEFT)
        && title.said().equals(whole.said());
  }

  private static boolean saysLess(Candidate vague, Candidate exact) {
    if (!vague.id().substring(0, 3).equals(exact.id().substring(0, 3))) {
      return false;
    }
    boolean open = isOpen(vague) && !isOpen(exact);
    return open || (isVague(vague) && (!isVague(exact) || (shortCode(vague) && !shortCode(exact))));
  }

  private static boolean shortCode(Candidate candidate) {
    return candidate.id().length() <= 5;
  }

  private static boolean isOpen(Candidate candidate) {
    return candidate.code().title().toLowerCase(Locale.ROOT).contains("unspecified");
  }

  private static boolean isVague(Candidate candidate) {
    var title = candidate.code().title().toLowerCase(Locale.ROOT);
    return title.contains("unspecified")
        || title.contains("without complication")
        || title.contains("uncomplicated");
  }
}
