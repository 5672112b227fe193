package org.claimwright.coding.rules;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimwright.coding.text.ResourceLines;

/// Joins conditions that the classification presumes to be related, from the table `with.txt`
/// (Official Guidelines I.A.15 and the chapter guidelines it names).
final class WithConvention {
  /// What stands beside the base: codes, and words of which its mention has to say one.
  private record Other(String codes, Set<String> words) {
    static Other of(String text) {
      var parts = List.of(text.split("\\s+", -1));
      return new Other(parts.getFirst(), Set.copyOf(parts.subList(1, parts.size())));
    }

    boolean is(Candidate two) {
      return Pair.matches(codes, two.id()) && (words.isEmpty() || isSaid(two));
    }

    private boolean isSaid(Candidate two) {
      return two.findings().stream()
          .anyMatch(f -> !Collections.disjoint(words, f.mention().phrase().stems()));
    }
  }

  private record Pair(
      String base, Other other, String combined, Set<String> kept, String guideline) {

    static Pair of(String line) {
      var p = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      var kept = new HashSet<String>();
      if (p.get(3).equals("keep")) {
        kept.add(BASE);
      }
      if (p.get(4).equals("keep")) {
        kept.add(OTHER);
      }
      return new Pair(p.get(0), Other.of(p.get(1)), p.get(2), kept, p.get(5));
    }

    boolean keepBase() {
      return kept.contains(BASE);
    }

    boolean keepOther() {
      return kept.contains(OTHER);
    }

    boolean isBase(Candidate one) {
      return (matches(base, one.id()) || isAnotherComplication(one.id()))
          && !one.id().equals(combined);
    }

    boolean isOther(Candidate two) {
      return other.is(two);
    }

    /// Diabetes with one complication may have another: the codes of a category are used as often
    /// as needed (I.C.4.a).
    private boolean isAnotherComplication(String code) {
      return DIABETES.contains(base) && code.startsWith(base.substring(0, 4)) && !code.equals(base);
    }

    boolean dropsBase(Candidate one) {
      return !keepBase() && matches(base, one.id());
    }

    private static boolean matches(String pattern, String code) {
      return pattern.endsWith("*")
          ? code.regionMatches(0, pattern, 0, pattern.length() - 1)
          : code.equals(pattern);
    }
  }

  /// Diabetes without complications, by type.
  private static final Set<String> DIABETES = Set.of("E08.9", "E09.9", "E10.9", "E11.9", "E13.9");

  private static final String ANY_DIABETES = "E**";
  private static final String BASE = "base";
  private static final String OTHER = "other";

  private static final List<Pair> PAIRS =
      ResourceLines.of("with.txt").stream().flatMap(l -> lines(l)).map(Pair::of).toList();

  private WithConvention() {}

  /// The categories of diabetes are built alike, so one line stands for all.
  private static Stream<String> lines(String line) {
    return line.contains(ANY_DIABETES)
        ? DIABETES.stream().sorted().map(d -> line.replace(ANY_DIABETES, d.substring(0, 3)))
        : Stream.of(line);
  }

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
        .filter(p -> p.base().equals(pair.base()) && p.isOther(other))
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
