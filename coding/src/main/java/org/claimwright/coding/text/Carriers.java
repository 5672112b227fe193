package org.claimwright.coding.text;

import java.util.List;
import java.util.Set;

/// The plain words of an expression of which one must stand in the text where it is to count: words
/// of three letters or more, short forms of two that stand alone. What matches by a common short
/// word only (`10 mg`) says too little.
///
/// @param words from the expression, in its order
record Carriers(List<String> words) {
  private static final int LONG = 3;
  private static final Set<String> COMMON =
      Set.of(
          "in", "of", "no", "or", "on", "to", "by", "at", "is", "it", "an", "as", "mm", "cm", "mg");

  /// Where every match counts.
  static final Carriers NONE = new Carriers(List.of());

  Carriers {
    words = List.copyOf(words);
  }

  /// Long words and short forms.
  static Carriers of(String expression) {
    return new Carriers(
        PlainWords.of(expression).stream()
            .filter(w -> w.length() >= LONG || (w.length() == LONG - 1 && !COMMON.contains(w)))
            .distinct()
            .toList());
  }

  /// Long words only.
  static Carriers longOf(String expression) {
    return new Carriers(
        PlainWords.of(expression).stream().filter(w -> w.length() >= LONG).distinct().toList());
  }

  boolean areIn(String text) {
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.length() >= LONG ? text.contains(word) : stands(word, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String word, String text) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
