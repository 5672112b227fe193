package org.claimwright.coding.services;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;

/// Modifiers of fingers (FA, F1-F9) and toes (TA, T1-T9): the left hand and foot first, the thumb
/// and the great toe first on each.
final class Digits {
  private static final Pattern FINGER =
      Pattern.compile(
          "\\b([1-5](?:st|nd|rd|th)|thumb|index|second|middle|long|third|ring|fourth|little|small|pinky|fifth)\\b");
  private static final Pattern TOE =
      Pattern.compile(
          "\\b([1-5](?:st|nd|rd|th)|great|big|second|third|fourth|fifth|little|small|hallux)\\b");
  private static final Map<String, Integer> PLACES =
      Map.ofEntries(
          Map.entry("thumb", 0),
          Map.entry("great", 0),
          Map.entry("big", 0),
          Map.entry("hallux", 0),
          Map.entry("index", 1),
          Map.entry("second", 1),
          Map.entry("middle", 2),
          Map.entry("long", 2),
          Map.entry("third", 2),
          Map.entry("ring", 3),
          Map.entry("fourth", 3),
          Map.entry("little", 4),
          Map.entry("small", 4),
          Map.entry("pinky", 4),
          Map.entry("fifth", 4));

  private Digits() {}

  private static boolean isNamed(String sentence, boolean toe) {
    return toe
        || sentence.contains("finger")
        || sentence.contains("thumb")
        || sentence.contains("digit")
        || sentence.contains("phalan")
        || sentence.contains("trigger")
        || sentence.contains("pulley")
        || sentence.contains("flexor");
  }

  /// The one digit that the note speaks of, where it is one.
  static List<String> ofNote(List<Passage> passages) {
    var digits =
        passages.stream()
            .map(p -> modifiers(ServiceTable.words(p)))
            .filter(m -> m.size() == 1 && m.getFirst().matches("[FT][A1-9]"))
            .distinct()
            .toList();
    return digits.size() == 1 ? digits.getFirst() : List.of();
  }

  private static int place(String digit) {
    boolean numbered = Character.isDigit(digit.charAt(0));
    return numbered ? digit.charAt(0) - '1' : PLACES.getOrDefault(digit, 0);
  }

  /// The digit's modifier, or the side's where the digit is not named.
  static List<String> modifiers(String sentence) {
    var side = Sides.modifiers(sentence);
    boolean toe = sentence.contains("toe") || sentence.contains("hallux");
    var matcher = (toe ? TOE : FINGER).matcher(sentence);
    if (side.size() != 1
        || side.getFirst().equals("50")
        || !isNamed(sentence, toe)
        || !matcher.find()) {
      return side;
    }
    int place = place(matcher.group(1)) + (side.getFirst().equals("RT") ? 5 : 0);
    return List.of((toe ? "T" : "F") + (place == 0 ? "A" : Integer.toString(place)));
  }
}
