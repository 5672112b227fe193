package org.claimwright.coding.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression that is tried only on words that seem to hold one of its plain words whole.
/// Every way in which it can match must hold a plain word of three letters or more. Immutable; hot
/// (measured by `bench code`).
public final class Sought {
  private static final int LETTERS = 3;

  private final Pattern pattern;

  /// For each plain word where its letters are noted: the first three, the middle and the last.
  private final int[][] places;

  private Sought(Pattern pattern) {
    this.pattern = pattern;
    this.places =
        PlainWords.of(pattern.pattern()).stream()
            .filter(word -> word.length() >= LETTERS)
            .distinct()
            .map(Sought::places)
            .toArray(int[][]::new);
  }

  private static int[] places(String word) {
    int last = word.length() - LETTERS;
    return new int[] {Told.hash(word, 0), Told.hash(word, last / 2), Told.hash(word, last)};
  }

  public static Sought of(String expression) {
    return new Sought(Pattern.compile(expression));
  }

  /// Whether the words hold it.
  public boolean in(Told told) {
    return told.mayHoldOneOf(places) && pattern.matcher(told.words()).find();
  }

  /// For looking at its parts.
  public Matcher matcher(String words) {
    return pattern.matcher(words);
  }
}
