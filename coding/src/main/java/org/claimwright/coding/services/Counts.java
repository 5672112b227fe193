package org.claimwright.coding.services;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Numbers as notes write them before what they count: `all seven actinic keratoses`, `5 warts`.
final class Counts {
  private static final String NUMBER =
      "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty)";
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("twenty", 20));

  private Counts() {}

  /// A pattern of a number, at most two words and the things that it counts.
  static Pattern of(String things) {
    return Pattern.compile("\\b" + NUMBER + " (?:\\w+ ){0,2}?(?:" + things + ")");
  }

  /// The number that the pattern finds first.
  static OptionalInt in(String words, Pattern counted) {
    var matcher = counted.matcher(words);
    return matcher.find() ? OptionalInt.of(number(matcher.group(1))) : OptionalInt.empty();
  }

  /// The sum of all numbers that the pattern finds (`3 on the hand and 4 on the scalp` names the
  /// things each time).
  static OptionalInt sum(String words, Pattern counted) {
    var numbers = counted.matcher(words).results().mapToInt(r -> number(r.group(1))).toArray();
    return numbers.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(java.util.Arrays.stream(numbers).sum());
  }

  static int number(String word) {
    return WORDS.getOrDefault(word, Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : 1);
  }
}
