package org.claimwright.coding;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimwright.coding.text.ResourceLines;

/// Which language a note is written in, by its small words or its script, from the table
/// `languages.txt`. Only English notes are read.
final class NoteLanguage {
  private static final int LOOKED_AT = 6000;
  private static final int ENOUGH = 5;

  /// The languages of each small word.
  private static final Map<String, List<String>> LANGUAGES = read();

  private static final String ENGLISH = "English";

  private NoteLanguage() {}

  /// The language, where it is plainly not English.
  static Optional<String> foreign(String text) {
    var looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
    var script = foreignScript(looked);
    return script.isPresent() ? script : byWords(looked);
  }

  private static Optional<String> byWords(String text) {
    Map<String, Integer> counts = new HashMap<>();
    var lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
      int letter = lower.codePointAt(at);
      if (!Character.isLetter(letter)) {
        count(lower.substring(start, at), counts);
        start = at + Character.charCount(letter);
      }
    }
    count(lower.substring(start), counts);
    int english = counts.getOrDefault(ENGLISH, 0);
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().equals(ENGLISH))
        .filter(e -> e.getValue() >= ENOUGH && e.getValue() > 2 * english)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static void count(String word, Map<String, Integer> counts) {
    for (var name : LANGUAGES.getOrDefault(word, List.of())) {
      counts.merge(name, 1, Integer::sum);
    }
  }

  /// A third of the letters or more in another script than the Latin one.
  private static Optional<String> foreignScript(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    if (text.chars().allMatch(c -> c < 0x80)) {
      return Optional.empty();
    }
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int latin = counts.getOrDefault(UnicodeScript.LATIN, 0);
    counts.remove(UnicodeScript.LATIN);
    int others = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(e -> others >= ENOUGH && others * 2 > latin)
        .max(Map.Entry.comparingByValue())
        .map(e -> "a language in " + name(e.getKey()) + " script");
  }

  private static String name(UnicodeScript script) {
    var lower = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private static Map<String, List<String>> read() {
    var languages = new HashMap<String, List<String>>();
    for (var line : ResourceLines.of("languages.txt")) {
      var parts = line.split("=", 2);
      for (var word : new LinkedHashSet<>(List.of(parts[1].strip().split("\\s+", -1)))) {
        languages.computeIfAbsent(word, w -> new ArrayList<>()).add(parts[0].strip());
      }
    }
    return languages;
  }
}
