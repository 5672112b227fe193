package org.claimwright.coding.services;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Modifiers of fingers (FA, F1-F9) and toes (TA, T1-T9): the left hand and foot first, the thumb
/// and the great toe first on each.
final class Digits {
  private static final Pattern FINGER =
      Pattern.compile(
          "\\b(thumb|index|second|middle|long|third|ring|fourth|little|small|pinky|fifth)\\b");
  private static final Pattern TOE =
      Pattern.compile("\\b(great|big|second|third|fourth|fifth|little|small|hallux)\\b");
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

  /// The digit's modifier, or the side's where the digit is not named.
  static List<String> modifiers(String sentence) {
    var side = Sides.modifiers(sentence);
    boolean toe = sentence.contains("toe") || sentence.contains("hallux");
    var matcher = (toe ? TOE : FINGER).matcher(sentence);
    if (side.size() != 1 || side.getFirst().equals("50") || !matcher.find()) {
      return side;
    }
    int place = PLACES.getOrDefault(matcher.group(1), 0) + (side.getFirst().equals("RT") ? 5 : 0);
    return List.of((toe ? "T" : "F") + (place == 0 ? "A" : Integer.toString(place)));
  }
}
