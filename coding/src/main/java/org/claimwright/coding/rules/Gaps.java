package org.claimwright.coding.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimwright.codesets.Code;
import org.claimwright.coding.SpecificityGap;

/// Finds what suggested codes leave open: the side, or what their more specific neighbours in the
/// category say (Official Guidelines I.B.2, I.B.13, I.B.18).
public final class Gaps {
  private static final int MOST_OPTIONS = 8;

  private Gaps() {}

  /// The gaps of the codes, in their order; a code that leaves nothing open has none.
  public static List<SpecificityGap> of(Catalogue catalogue, List<Candidate> codes) {
    var found = new ArrayList<SpecificityGap>();
    codes.forEach(c -> of(catalogue, c.code()).ifPresent(found::add));
    return found;
  }

  private static Optional<SpecificityGap> of(Catalogue catalogue, Code code) {
    var title = catalogue.title(code);
    if (!title.traits().open() && !title.traits().plain()) {
      return Optional.empty();
    }
    var sides = sides(catalogue, code, title);
    if (hasBoth(catalogue, sides)) {
      return Optional.of(gap(code, "the side", sides));
    }
    var closer = title.traits().open() ? closer(catalogue, code, title) : List.<Code>of();
    return closer.isEmpty() ? Optional.empty() : Optional.of(gap(code, missing(code), closer));
  }

  private static SpecificityGap gap(Code code, String missing, List<Code> options) {
    return new SpecificityGap(
        code.code(),
        missing,
        options.stream().map(o -> new SpecificityGap.Option(o.code(), o.title())).toList());
  }

  private static List<Code> sides(Catalogue catalogue, Code code, TitleWords title) {
    if (title.side() != Side.UNKNOWN) {
      return List.of();
    }
    return catalogue.leaves(code.code()).stream()
        .filter(c -> sameEnd(c, code))
        .filter(c -> catalogue.title(c).side() != Side.UNKNOWN)
        .filter(c -> catalogue.title(c).said().equals(title.said()))
        .limit(MOST_OPTIONS)
        .toList();
  }

  /// Right alone may be a part of the name (`right heart failure`).
  private static boolean hasBoth(Catalogue catalogue, List<Code> sides) {
    var named = sides.stream().map(c -> catalogue.title(c).side()).toList();
    return named.contains(Side.RIGHT) && named.contains(Side.LEFT);
  }

  /// The same seventh character, or none on both.
  private static boolean sameEnd(Code one, Code other) {
    boolean both = one.code().length() == 8 && other.code().length() == 8;
    return both
        ? one.code().charAt(7) == other.code().charAt(7)
        : one.code().length() < 8 && other.code().length() < 8;
  }

  /// Those of the category that say all of it and more, the least more first; of an injury only
  /// those of its subcategory.
  private static List<Code> closer(Catalogue catalogue, Code code, TitleWords title) {
    int shared = code.code().length() == 8 ? 5 : 3;
    return catalogue.leaves(code.code()).stream()
        .filter(c -> !c.equals(code) && sameEnd(c, code))
        .filter(c -> c.code().startsWith(code.code().substring(0, shared)))
        .filter(c -> isCloser(catalogue.title(c), title))
        .sorted(
            Comparator.comparingInt((Code c) -> catalogue.title(c).said().size())
                .thenComparing(Code::code))
        .limit(MOST_OPTIONS)
        .toList();
  }

  private static boolean isCloser(TitleWords other, TitleWords title) {
    return !other.traits().open()
        && !other.traits().other()
        && other.side() == title.side()
        && other.said().size() > title.said().size()
        && title.said().stream().filter(w -> !other.said().contains(w)).count() <= 1;
  }

  /// The words behind `unspecified`: `unspecified severity` asks for the severity.
  private static String missing(Code code) {
    var lower = code.title().toLowerCase(java.util.Locale.ROOT);
    int at = lower.indexOf("unspecified ");
    var rest = at <= 0 ? "" : lower.substring(at + 12).split(",", 2)[0].strip();
    return rest.isEmpty() || rest.split(" ", -1).length > 3 ? "the kind" : "the " + rest;
  }
}
