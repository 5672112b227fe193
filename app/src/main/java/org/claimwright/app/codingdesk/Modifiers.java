package org.claimwright.app.codingdesk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Modifiers as coders type them.
final class Modifiers {

  private static final Pattern PAIR = Pattern.compile("(?<=\\G..)");

  private Modifiers() {}

  /// Reads `25 rt`, `25,RT`, `-25-RT` or `25RT`.
  static List<String> read(String typed) {
    return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+", -1))
        .filter(part -> !part.isEmpty())
        .flatMap(Modifiers::pairs)
        .toList();
  }

  private static Stream<String> pairs(String part) {
    return part.length() > 2 && part.length() % 2 == 0
        ? Arrays.stream(PAIR.split(part))
        : Stream.of(part);
  }
}
