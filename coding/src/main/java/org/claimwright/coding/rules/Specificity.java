package org.claimwright.coding.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.codesets.Code;

/// Walks from a code to the most specific billable one that the words support; where the words say
/// nothing more, to the unspecified one (Official Guidelines I.A.9, I.B.2, I.B.18).
public final class Specificity {
  private static final int DEEPEST = 6;

  /// Words of titles that a note need not say: what the release adds to name its default.
  private static final Set<String> FREE =
      Set.of(
          "unspecified",
          "primary",
          "essential",
          "other",
          "specified",
          "disease",
          "disorder",
          "condition",
          "type",
          "site",
          "part",
          "region",
          "encounter",
          "initial",
          "closed",
          "not",
          "elsewhere",
          "classified",
          "unilateral",
          "upper",
          "lower",
          "extremity",
          "limb",
          "current",
          "native",
          "coronary",
          "level",
          "body");

  private final Catalogue catalogue;

  public Specificity(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// What the note says of one mention.
  ///
  /// @param words stems around the mention
  public record Support(Set<String> words, Side side, Episode episode) {
    public Support {
      words = Set.copyOf(words);
    }

    Support on(Side other) {
      return new Support(words, other, episode);
    }
  }

  /// The billable code that the support leads to, starting at a code or category; two codes where
  /// both sides are meant and the release has no code for both (Official Guidelines I.B.13).
  public List<Code> resolve(String start, Support support) {
    if (support.side() == Side.BILATERAL) {
      return bothSides(start, support);
    }
    return one(start, support).stream().toList();
  }

  private List<Code> bothSides(String start, Support support) {
    var both = one(start, support);
    var right = one(start, support.on(Side.RIGHT));
    var left = one(start, support.on(Side.LEFT));
    boolean sided = right.isPresent() && left.isPresent() && !right.equals(left);
    if (!sided || both.filter(Specificity::namesBoth).isPresent()) {
      return both.stream().toList();
    }
    return List.of(right.get(), left.get());
  }

  private static boolean namesBoth(Code code) {
    return sideFit(Catalogue.words(code), Side.BILATERAL) > 0;
  }

  private Optional<Code> one(String start, Support support) {
    var code = catalogue.find(start).or(() -> nearest(start, support));
    for (int i = 0; i < DEEPEST && code.isPresent() && !code.get().billable(); i++) {
      code = best(code.get(), support);
    }
    return code.filter(Code::billable).map(c -> sided(c, support));
  }

  /// A release that lists only part of the Tabular tree may lack the category itself.
  private Optional<Code> nearest(String start, Support support) {
    for (int length = start.length() - 1; length >= 3; length--) {
      var ancestor = catalogue.find(start.substring(0, length));
      if (ancestor.isPresent()) {
        return catalogue.below(ancestor.get().code()).stream()
            .filter(c -> c.code().startsWith(start))
            .max(Comparator.comparingDouble(c -> fit(c, Set.of(), support)));
      }
    }
    return Optional.empty();
  }

  private Optional<Code> best(Code parent, Support support) {
    var words = Set.copyOf(Catalogue.words(parent));
    return catalogue.below(parent.code()).stream()
        .max(Comparator.comparingDouble(child -> fit(child, words, support)));
  }

  /// How well a child fits: words said beat defaults, defaults beat words not said.
  private static double fit(Code child, Set<String> parentWords, Support support) {
    if (isSeventh(child)) {
      return seventhFit(child, support);
    }
    var words = Catalogue.words(child);
    double side = sideFit(words, support.side());
    var own =
        words.stream()
            .filter(w -> !parentWords.contains(w) && !FREE.contains(w) && !Side.WORDS.contains(w))
            .toList();
    long said = own.stream().filter(support.words()::contains).count();
    long unsaid = own.size() - said;
    return side + 4.0 * said - 3.0 * unsaid + standing(child.title(), unsaid);
  }

  private static double sideFit(List<String> words, Side side) {
    boolean right = words.contains("right");
    boolean left = words.contains("left");
    boolean both = words.contains("bilateral") || (right && left);
    if (!right && !left && !both) {
      return words.contains("unilateral") && (side == Side.RIGHT || side == Side.LEFT) ? 3 : 0;
    }
    boolean fits =
        switch (side) {
          case RIGHT -> right && !both;
          case LEFT -> left && !both;
          case BILATERAL -> both;
          case UNKNOWN -> false;
        };
    return fits ? 6 : -20;
  }

  private static double standing(String title, long unsaid) {
    var lower = title.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("unspecified")) {
      return 2.5;
    }
    if (lower.contains("without")
        || lower.contains("uncomplicated")
        || lower.contains("not intractable")) {
      return 3.0 * unsaid + 2.2;
    }
    if (lower.startsWith("displaced")) {
      return 3.0 * unsaid + 1;
    }
    if (lower.startsWith("other")) {
      return -1.5;
    }
    return lower.contains(" with ") && unsaid > 0 ? -3 : 0;
  }

  private static boolean isSeventh(Code code) {
    return code.code().length() == 8;
  }

  private static double seventhFit(Code child, Support support) {
    char seventh = child.code().charAt(7);
    if (seventh != support.episode().character()) {
      return seventh == 'A' || seventh == '0' || seventh == '9' ? 1 : 0;
    }
    return 5;
  }

  /// The sibling that names the side, where the code itself leaves it open.
  private Code sided(Code code, Support support) {
    if (support.side() == Side.UNKNOWN || !code.title().contains("nspecified")) {
      return code;
    }
    var bare = code.code();
    int keep = isSeventh(code) ? 6 : bare.length() - 1;
    keep = bare.charAt(keep - 1) == '.' ? keep - 1 : keep;
    if (keep < 3) {
      return code;
    }
    var words = withoutSide(code);
    return catalogue.below(bare.substring(0, keep)).stream()
        .flatMap(
            c -> c.billable() ? java.util.stream.Stream.of(c) : catalogue.below(c.code()).stream())
        .filter(c -> c.billable() && c.code().length() == bare.length())
        .filter(c -> !isSeventh(c) || c.code().charAt(7) == bare.charAt(7))
        .filter(c -> sideFit(Catalogue.words(c), support.side()) > 0)
        .filter(c -> withoutSide(c).equals(words))
        .findFirst()
        .orElse(code);
  }

  private static Set<String> withoutSide(Code code) {
    return Catalogue.words(code).stream()
        .filter(w -> !Side.WORDS.contains(w) && !FREE.contains(w))
        .collect(java.util.stream.Collectors.toSet());
  }
}
