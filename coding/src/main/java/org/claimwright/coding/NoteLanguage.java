package org.claimwright.coding;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.coding.text.ResourceLines;

/// Which language a note is written in, by its small words or its script, from the table
/// `languages.txt`. Only English notes are read.
final class NoteLanguage {
  private static final int LOOKED_AT = 6000;
  private static final int ENOUGH = 5;
  private static final Map<String, Set<String>> WORDS = read();
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
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      WORDS.forEach(
          (name, words) -> counts.merge(name, words.contains(word) ? 1 : 0, Integer::sum));
    }
    int english = counts.getOrDefault(ENGLISH, 0);
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().equals(ENGLISH))
        .filter(e -> e.getValue() >= ENOUGH && e.getValue() > 2 * english)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /// A third of the letters or more in another script than the Latin one.
  private static Optional<String> foreignScript(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
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

  private static Map<String, Set<String>> read() {
    return ResourceLines.of("languages.txt").stream()
        .map(line -> line.split("=", 2))
        .collect(
            Collectors.toUnmodifiableMap(
                p -> p[0].strip(), p -> Set.copyOf(List.of(p[1].strip().split("\\s+", -1)))));
  }
}
