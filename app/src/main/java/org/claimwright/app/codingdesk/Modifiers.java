package org.claimwright.app.codingdesk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimwright.codesets.Code;

/// Modifiers as coders type them.
final class Modifiers {

  private static final Pattern PAIR = Pattern.compile("(?<=\\G..)");

  /// What a professional claim's modifiers mostly are, as a coder looks for them: what makes a
  /// service separate, sides, parts of a service, repeats, the surgeon's package, drugs,
  /// telehealth.
  private static final List<String> USUAL =
      List.of(
          "25", "59", "XE", "XS", "XP", "XU", "RT", "LT", "50", "26", "TC", "76", "77", "91", "24",
          "57", "58", "78", "79", "51", "52", "53", "22", "33", "JZ", "JW", "95", "93", "GT", "QW",
          "GA", "GY", "GZ", "KX");

  private Modifiers() {}

  /// The usual ones first, the others in their order.
  static List<Code> usualFirst(List<Code> all) {
    return all.stream().sorted(Comparator.comparingInt(Modifiers::rank)).toList();
  }

  private static int rank(Code modifier) {
    int at = USUAL.indexOf(modifier.code());
    return at < 0 ? USUAL.size() : at;
  }

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
