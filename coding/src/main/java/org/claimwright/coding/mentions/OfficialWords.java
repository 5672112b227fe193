package org.claimwright.coding.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.claimwright.coding.text.Stems;

/// The content words of a release's two hundred thousand terms: reads each different word once.
/// Lives while one release is read, on one thread; hot on the first note (measured by `bench
/// code`).
final class OfficialWords {
  /// For words that do not count.
  private static final String NONE = "";

  private static final Set<String> FILLING =
      Set.of(
          "unspecified", "other", "initial", "uncomplicated", "not", "without", "nec", "nos", "so");

  private final Map<String, String> stems = new HashMap<>(1 << 15);
  private final int most;
  private final Predicate<String> wanted;

  /// @param most how many words a phrase may have at most
  /// @param wanted which stems are of interest; a phrase with another one is not
  OfficialWords(int most, Predicate<String> wanted) {
    this.most = most;
    this.wanted = wanted;
  }

  /// The distinct stems in order; empty for more words than a phrase may have, or for one that is
  /// not wanted.
  Optional<List<String>> of(String text) {
    if (!mayBeWanted(text)) {
      return Optional.empty();
    }
    var bare = PhraseWords.withoutFilling(text);
    var found = new ArrayList<String>(most);
    int at = 0;
    while (at < bare.length()) {
      int end = wordEnd(bare, at);
      if (end == at) {
        at++;
        continue;
      }
      var stem = stem(bare.substring(at, end));
      if (!stem.isEmpty() && !found.contains(stem)) {
        if (found.size() == most || !wanted.test(stem)) {
          return Optional.empty();
        }
        found.add(stem);
      }
      at = end;
    }
    return Optional.of(found);
  }

  /// A term is most often settled by its first word, unless that is there for completeness.
  private boolean mayBeWanted(String text) {
    int end = wordEnd(text, 0);
    if (end == 0) {
      return true;
    }
    var stem = stem(text.substring(0, end));
    return stem.isEmpty() || FILLING.contains(stem) || wanted.test(stem);
  }

  /// As the tokenizer cuts: letters and digits, an apostrophe or a decimal point between them.
  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && continues(text, from, at)) {
      at++;
    }
    return at;
  }

  private static boolean continues(String text, int from, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean between =
        at > from && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return between
        && (c == '\''
            || (c == '.'
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1))));
  }

  private String stem(String word) {
    var known = stems.get(word);
    if (known == null) {
      var lower = word.toLowerCase(java.util.Locale.ROOT);
      int apostrophe = lower.endsWith("'s") ? lower.length() - 2 : lower.length();
      known = PhraseWords.isSmall(lower) ? NONE : Stems.of(lower.substring(0, apostrophe));
      stems.put(word, known);
    }
    return known;
  }
}
