package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words that people write apart or together otherwise than code sets do: `ring worm`, `hayfever`.
final class Compounds {

  private static final int SHORTEST_PART = 3;

  private Compounds() {}

  /// The query as asked, and with such words written the other way.
  ///
  /// @param lookup what the tables that are searched know of words
  static List<List<String>> readings(List<String> words, WordLookup lookup) {
    Set<List<String>> readings = new LinkedHashSet<>();
    readings.add(words);
    for (int at = 0; at + 1 < words.size(); at++) {
      var joined = words.get(at) + words.get(at + 1);
      if (words.get(at).length() >= SHORTEST_PART && isWord(joined, lookup)) {
        readings.add(replaced(words, at, 2, List.of(joined)));
      }
    }
    for (int at = 0; at < words.size(); at++) {
      int place = at;
      parts(words.get(at), lookup)
          .ifPresent(parts -> readings.add(replaced(words, place, 1, parts)));
    }
    return List.copyOf(readings);
  }

  /// The two words of a word that nobody knows, and that is no misspelling of one somebody does.
  private static Optional<List<String>> parts(String word, WordLookup lookup) {
    boolean mayBeTwo =
        word.length() >= 2 * SHORTEST_PART
            && word.chars().allMatch(Character::isLetter)
            && !lookup.isKnown(word)
            && !Abbreviations.knows(word)
            && !lookup.isNearlyKnown(word);
    return mayBeTwo
        ? IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
            .mapToObj(at -> List.of(word.substring(0, at), Words.word(word.substring(at))))
            .filter(parts -> parts.stream().allMatch(part -> isWord(part, lookup)))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isWord(String word, WordLookup lookup) {
    return Abbreviations.knows(word) || lookup.isWord(word);
  }

  private static List<String> replaced(List<String> words, int at, int count, List<String> by) {
    return Stream.of(words.subList(0, at), by, words.subList(at + count, words.size()))
        .flatMap(List::stream)
        .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
  }
}
