package org.claimwright.coding.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An expression that is tried only on words that may hold what it needs, and there only where its
/// first letters stand. It is compiled when it is first tried. Thread-safe; hot (measured by `bench
/// code`).
final class Way {
  private final String expression;
  private final int flags;
  private final Needed needed;
  private final String start;
  private volatile @Nullable Pattern compiled;

  private Way(String expression, int flags) {
    var form = flags == 0 ? FormReader.read(expression) : Form.UNKNOWN;
    this.expression = expression;
    this.flags = flags;
    this.needed = form.needed();
    this.start = form.start();
  }

  /// The ways of which one is found exactly where an expression is.
  static Way[] of(Pattern pattern) {
    return Alternatives.of(pattern.pattern()).stream()
        .map(way -> new Way(way, pattern.flags()))
        .toArray(Way[]::new);
  }

  String expression() {
    return expression;
  }

  Needed needed() {
    return needed;
  }

  /// Whether the words hold it.
  boolean in(Told told) {
    return needed.mayBeIn(told) && isFound(told.words());
  }

  private boolean isFound(String words) {
    int at = words.indexOf(start);
    if (at < 0) {
      return false;
    }
    var matcher = pattern().matcher(words);
    return start.isEmpty() ? matcher.find() : isFoundFrom(at, matcher, words);
  }

  private boolean isFoundFrom(int first, Matcher matcher, String words) {
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = first; at >= 0; at = words.indexOf(start, at + 1)) {
      if (matcher.region(at, words.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private Pattern pattern() {
    var known = compiled;
    if (known == null) {
      known = Pattern.compile(expression, flags);
      compiled = known;
    }
    return known;
  }
}
