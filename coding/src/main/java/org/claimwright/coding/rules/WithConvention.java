package org.claimwright.coding.rules;

import java.util.List;
import java.util.Set;
import org.claimwright.coding.text.ResourceLines;

/// Joins conditions that the classification presumes to be related, from the table `with.txt`
/// (Official Guidelines I.A.15 and the chapter guidelines it names).
final class WithConvention {
  private record Pair(
      String base,
      String other,
      String combined,
      boolean keepBase,
      boolean keepOther,
      String guideline) {

    static Pair of(String line) {
      var p = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      return new Pair(
          p.get(0), p.get(1), p.get(2), p.get(3).equals("keep"), p.get(4).equals("keep"), p.get(5));
    }

    boolean isBase(Candidate one) {
      return (matches(base, one.id()) || isAnotherComplication(one.id()))
          && !one.id().equals(combined);
    }

    boolean isOther(Candidate two) {
      return matches(other, two.id());
    }

    /// Diabetes with one complication may have another: the codes of a category are used as often
    /// as needed (I.C.4.a).
    private boolean isAnotherComplication(String code) {
      return DIABETES.contains(base) && code.startsWith(base.substring(0, 4)) && !code.equals(base);
    }

    boolean dropsBase(Candidate one) {
      return !keepBase && matches(base, one.id());
    }

    private static boolean matches(String pattern, String code) {
      return pattern.endsWith("*")
          ? code.regionMatches(0, pattern, 0, pattern.length() - 1)
          : code.equals(pattern);
    }
  }

  /// Diabetes without complications, by type.
  private static final Set<String> DIABETES = Set.of("E08.9", "E09.9", "E10.9", "E11.9", "E13.9");

  private static final List<Pair> PAIRS =
      ResourceLines.of("with.txt").stream().map(Pair::of).toList();

  private WithConvention() {}

  static void apply(Claimable claim) {
    for (int round = 0; round < 2; round++) {
      for (var pair : PAIRS) {
        join(claim, pair);
      }
    }
  }

  private static void join(Claimable claim, Pair pair) {
    var kept = claim.kept();
    for (var base : kept) {
      if (!pair.isBase(base)) {
        continue;
      }
      for (var other : kept) {
        boolean fits =
            base != other && pair.isOther(other) && !base.isDropped() && !other.isDropped();
        if (fits && isFirst(pair, other)) {
          combine(claim, pair, base, other);
        }
      }
    }
  }

  /// Diabetes with polyneuropathy says more than diabetes with a neuropathy of some kind.
  private static boolean saysItAlready(Pair pair, Candidate base) {
    return pair.isAnotherComplication(base.id())
        && pair.combined().length() == base.id().length()
        && pair.combined().endsWith("0")
        && base.startsWith(pair.combined().substring(0, pair.combined().length() - 1));
  }

  /// Of the lines of one base the first that fits wins: an ulcer of the foot is no other skin
  /// ulcer.
  private static boolean isFirst(Pair pair, Candidate other) {
    return PAIRS.stream()
        .filter(p -> p.base().equals(pair.base()) && Pair.matches(p.other(), other.id()))
        .findFirst()
        .filter(pair::equals)
        .isPresent();
  }

  private static void combine(Claimable claim, Pair pair, Candidate base, Candidate other) {
    if (saysItAlready(pair, base)) {
      if (!pair.keepOther()) {
        other.drop(base.id() + " says the same more specifically (Official Guidelines I.B.2).");
      }
      return;
    }
    var why =
        base.id()
            + " and "
            + other.id()
            + " are coded together as "
            + pair.combined()
            + " (Official Guidelines "
            + pair.guideline()
            + ").";
    var found =
        pair.isAnotherComplication(base.id())
            ? claim.combine(pair.combined(), why, other)
            : claim.combine(pair.combined(), why, base, other);
    found.ifPresent(combined -> {
      combined.raise(Math.min(0.97, other.score() + 0.02), why);
      if (pair.dropsBase(base)) {
        base.drop(why);
      }
      if (!pair.keepOther()) {
        other.drop(why);
      }
    });
  }
}
