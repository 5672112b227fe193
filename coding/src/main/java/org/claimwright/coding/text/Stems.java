package org.claimwright.coding.text;

import java.util.Locale;
import java.util.Map;

/// Brings a word to the form in which words are compared: lower case, singular, and one spelling
/// for words that mean the same to a coder (`renal` and `kidney`). Immutable and thread-safe.
public final class Stems {
  private static final Map<String, String> SAME = SameWords.read("words.txt");

  private Stems() {}

  /// The compared form of a word.
  public static String of(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    var known = SAME.get(lower);
    if (known != null) {
      return known;
    }
    var singular = singular(lower);
    return SAME.getOrDefault(singular, singular);
  }

  static String singular(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("oses") || word.endsWith("yses") || (word.endsWith("ases") && length > 7)) {
      return word.substring(0, length - 2) + "is";
    }
    if (word.endsWith("sses")
        || word.endsWith("xes")
        || word.endsWith("ches")
        || word.endsWith("shes")) {
      return word.substring(0, length - 2);
    }
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ps")) {
      return word.endsWith("ps") && !word.endsWith("eps") ? word.substring(0, length - 1) : word;
    }
    return word.substring(0, length - 1);
  }
}
