package org.claimwright.coding.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression that is tried only on words that may hold it, each of its alternatives by
/// itself. Immutable; hot (measured by `bench code`).
public final class Sought {
  private final Pattern pattern;
  private final Way[] ways;
  private final Carriers carriers;

  private Sought(Pattern pattern, Carriers carriers) {
    this.pattern = pattern;
    this.ways = Way.of(pattern);
    this.carriers = carriers;
  }

  public static Sought of(String expression) {
    return new Sought(Pattern.compile(expression), Carriers.NONE);
  }

  /// One that counts only beside one of its own words of three letters or more: a short form (`ct`)
  /// by itself does not.
  public static Sought byLongWords(String expression) {
    return new Sought(Pattern.compile(expression), Carriers.longOf(expression));
  }

  Way[] ways() {
    return ways;
  }

  /// Whether the words hold it.
  public boolean in(Told told) {
    for (var way : ways) {
      if (way.in(told)) {
        return carriers.words().isEmpty() || carriers.areIn(told.words());
      }
    }
    return false;
  }

  /// For looking at its parts.
  public Matcher matcher(String words) {
    return pattern.matcher(words);
  }
}
