package org.claimwright.coding.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression that is tried only on words that hold the first three letters of one of its
/// plain words. Every way in which it can match must hold a plain word of three letters or more.
/// Immutable.
public final class Sought {
  private static final Pattern ESCAPES = Pattern.compile("\\\\[a-zA-Z]|\\[[^\\]]*\\]");
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]{3,}");

  private final Pattern pattern;
  private final long[] starts = new long[Told.BITS / Long.SIZE];

  private Sought(Pattern pattern) {
    this.pattern = pattern;
    var plain = PLAIN.matcher(ESCAPES.matcher(pattern.pattern()).replaceAll(" "));
    while (plain.find()) {
      Told.set(starts, Told.hash(plain.group(), 0));
    }
  }

  public static Sought of(String expression) {
    return new Sought(Pattern.compile(expression));
  }

  /// Whether the words hold it.
  public boolean in(Told told) {
    return told.holdsOneOf(starts) && pattern.matcher(told.words()).find();
  }

  /// For looking at its parts.
  public Matcher matcher(String words) {
    return pattern.matcher(words);
  }
}
