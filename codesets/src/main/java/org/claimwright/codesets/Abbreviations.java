package org.claimwright.codesets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Abbreviations and everyday words with the words that code sets use for them, from
/// `abbreviations.tsv`.
final class Abbreviations {

  private static final int MOST_PHRASINGS = 6;
  private static final int MOST_WORDS = 4;
  private static final Map<String, List<List<String>>> KNOWN = read();

  private Abbreviations() {}

  /// The query as asked, and with its abbreviations and everyday words written out in each way.
  static List<List<String>> phrasings(List<String> words) {
    List<List<String>> phrasings = new ArrayList<>();
    phrasings.add(List.of());
    for (int at = 0; at < words.size(); ) {
      int length = longestKnown(words, at);
      var meant = words.subList(at, at + length);
      phrasings = continued(phrasings, KNOWN.getOrDefault(String.join(" ", meant), List.of(meant)));
      at += length;
    }
    if (!phrasings.contains(words)) {
      phrasings.addFirst(words);
    }
    return phrasings;
  }

  /// Whether a word is among them.
  static boolean knows(String word) {
    return KNOWN.containsKey(word);
  }

  private static int longestKnown(List<String> words, int at) {
    for (int length = Math.min(MOST_WORDS, words.size() - at); length > 1; length--) {
      if (KNOWN.containsKey(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 1;
  }

  private static List<List<String>> continued(
      List<List<String>> phrasings, List<List<String>> meanings) {
    var longer = new ArrayList<List<String>>();
    for (var meaning : meanings) {
      for (var phrasing : phrasings) {
        if (longer.size() < MOST_PHRASINGS) {
          var next = new ArrayList<>(phrasing);
          next.addAll(meaning);
          longer.add(List.copyOf(next));
        }
      }
    }
    return longer;
  }

  private static Map<String, List<List<String>>> read() {
    try (var stream = Abbreviations.class.getResourceAsStream("abbreviations.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("abbreviations.tsv is missing from the class path");
      }
      return read(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read abbreviations.tsv", unreadable);
    }
  }

  private static Map<String, List<List<String>>> read(InputStream stream) {
    var known = new LinkedHashMap<String, List<List<String>>>();
    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t", 2))
        .forEach(row ->
            known
                .computeIfAbsent(String.join(" ", Words.of(row[0])), fresh -> new ArrayList<>())
                .add(List.copyOf(Words.of(row[1]))));
    return known;
  }
}
