package org.claimwright.coding.rules;

import java.util.Locale;

/// Of two codes of one category the unspecified one falls to the one that says more, wherever in
/// the note that is told (Official Guidelines I.B.2).
final class SpecificFirst {
  private static final double TOLD = 0.15;

  private SpecificFirst() {}

  static void apply(Claimable claim) {
    for (var vague : claim.kept()) {
      for (var exact : claim.kept()) {
        if (vague != exact && !exact.isDropped() && saysLess(claim, vague, exact)) {
          exact.evidenceOf(vague);
          vague.drop(why(exact));
        }
      }
    }
    claim.kept().stream()
        .filter(SpecificFirst::isOpen)
        .forEach(vague -> toldElsewhere(claim, vague));
  }

  private static String why(Candidate exact) {
    return exact.id() + " says the same more specifically (Official Guidelines I.B.2).";
  }

  /// A problem that is assessed in general terms (`Asthma`) and told exactly in the history (`mild
  /// persistent asthma`).
  private static void toldElsewhere(Claimable claim, Candidate vague) {
    var exact =
        claim.affirmed().stream()
            .filter(c -> c.score() < Strength.THRESHOLD && c.score() >= TOLD)
            .filter(c -> !isOpen(c) && isSameDisease(claim, vague, c))
            .toList();
    if (exact.size() == 1) {
      exact.getFirst().evidenceOf(vague);
      exact
          .getFirst()
          .raise(vague.score(), "The note tells it more specifically than it lists it.");
      vague.drop(why(exact.getFirst()));
    }
  }

  private static boolean isSameDisease(Claimable claim, Candidate vague, Candidate exact) {
    var said = claim.catalogue().title(vague.code()).said();
    boolean contraception = vague.startsWith("Z30.9") && exact.startsWith("Z30");
    return (contraception || CodeKinds.isDiagnosis(vague.id()))
        && isNear(vague, exact)
        && (contraception || claim.catalogue().title(exact.code()).said().containsAll(said));
  }

  /// Of neoplasms and injuries the category parts sites, and another site is another disease.
  private static boolean isNear(Candidate one, Candidate other) {
    boolean bySite = one.id().matches("(C|D[0-4]|S|T).*");
    int length = bySite ? Math.min(5, Math.min(one.id().length(), other.id().length())) : 3;
    return one.id().regionMatches(0, other.id(), 0, length);
  }

  private static boolean saysLess(Claimable claim, Candidate vague, Candidate exact) {
    return isPartOf(claim, vague, exact)
        || isDementiaOfNoKind(vague, exact)
        || (saysLess(vague, exact) && isOfTheSame(claim, vague, exact));
  }

  /// `Dementia` beside a dementia whose disease is named.
  private static boolean isDementiaOfNoKind(Candidate vague, Candidate exact) {
    return vague.startsWith("F03") && (exact.startsWith("F01") || exact.startsWith("F02"));
  }

  /// What a category leaves open falls to any of its codes, what a subcategory leaves open to its
  /// own: psoriasis with arthropathy is not told by plaque psoriasis.
  private static boolean isOfTheSame(Claimable claim, Candidate vague, Candidate exact) {
    boolean ofCategory = vague.id().matches("[A-Z]\\d[0-9A-Z]\\.([09]|9\\w*|A)");
    return ofCategory
        || !isOpen(vague)
        || vague.id().regionMatches(0, exact.id(), 0, 5)
        || claim
            .catalogue()
            .title(exact.code())
            .said()
            .containsAll(claim.catalogue().title(vague.code()).said());
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
    if (!isNear(vague, exact) || isOfOtherSide(vague, exact)) {
      return false;
    }
    boolean open = isOpen(vague) && !isOpen(exact);
    return open || (isVague(vague) && (!isVague(exact) || (shortCode(vague) && !shortCode(exact))));
  }

  /// What is told of one side says nothing of the other.
  private static boolean isOfOtherSide(Candidate one, Candidate other) {
    return (one.side() == Side.RIGHT && other.side() == Side.LEFT)
        || (one.side() == Side.LEFT && other.side() == Side.RIGHT);
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
