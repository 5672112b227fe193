package org.claimwright.codesets;

import java.util.List;
import java.util.Set;

/// Which terms of one table hold which words of a query: exactly, as the beginning of a longer
/// word, or one letter off.
final class TermMatches {

  private static final int BEGINNING = 25;
  private static final int EACH_LETTER = 8;
  private static final int LONGEST_TAIL = 12;
  private static final int ONE_OFF = 60;
  private static final int TWO_OFF = 120;
  private static final int SHORTEST_TWICE_MISSPELT = 8;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int HEAVY = 4;

  /// Words that say little about which code is meant: leaving them out of a query costs little.
  private static final Set<String> LIGHT =
      Set.of(
          "unspecified",
          "other",
          "specified",
          "no",
          "nos",
          "nec",
          "of",
          "the",
          "and",
          "with",
          "without",
          "in",
          "to",
          "due",
          "or",
          "by",
          "for",
          "mellitus",
          "complication",
          "initial",
          "encounter",
          "unilateral",
          "closed",
          "acquired");

  private final TermTable table;
  private final int[] masks;
  private final int[] penalties;
  private final byte[] weights;

  /// Matches the words against the table.
  ///
  /// @param misspelt the words of the query that no table knows: these may be one letter off
  TermMatches(TermTable table, List<String> words, Set<String> misspelt) {
    this.table = table;
    masks = new int[table.termCount()];
    penalties = new int[table.termCount()];
    weights = new byte[table.wordCount()];
    java.util.Arrays.fill(weights, (byte) HEAVY);
    LIGHT.forEach(this::lighten);
    for (int i = 0; i < words.size(); i++) {
      match(words.get(i), 1 << i, misspelt.contains(words.get(i)));
    }
  }

  /// Whether a word, or one that begins with it, stands in the table.
  static boolean knows(TermTable table, String word) {
    int at = table.firstFrom(word);
    return at < table.wordCount()
        && (table.word(at).equals(word)
            || (word.length() >= SHORTEST_BEGINNING && table.word(at).startsWith(word)));
  }

  TermTable table() {
    return table;
  }

  int mask(int term) {
    return masks[term];
  }

  int penalty(int term) {
    return penalties[term];
  }

  /// What the term says beyond the query.
  int unmatchedWeight(int term) {
    int weight = 0;
    for (int place = 0; place < table.length(term); place++) {
      weight += table.isOptionalAt(term, place) ? 0 : weights[table.wordAt(term, place)];
    }
    return weight;
  }

  /// Whether the term begins with words of the query only.
  boolean isInOrder(int term, int count) {
    int run = 0;
    for (int place = 0; place < table.length(term) && run < count; place++) {
      if (weights[table.wordAt(term, place)] != 0) {
        return false;
      }
      run++;
    }
    return run == count;
  }

  private void lighten(String word) {
    int number = table.wordNumber(word);
    if (number != TermTable.UNKNOWN) {
      weights[number] = 1;
    }
  }

  private void match(String word, int bit, boolean forgiving) {
    boolean known = false;
    for (int at = table.firstFrom(word); at < table.wordCount(); at++) {
      var candidate = table.word(at);
      boolean exact = candidate.equals(word);
      if (!exact && (word.length() < SHORTEST_BEGINNING || !candidate.startsWith(word))) {
        break;
      }
      known = true;
      mark(at, bit, exact ? 0 : beginning(word, candidate));
    }
    if (!known && forgiving && word.length() >= SHORTEST_MISSPELT) {
      matchMisspelt(TermTable.utf8(word), bit);
    }
  }

  private static int beginning(String word, String longer) {
    return BEGINNING + Math.min(LONGEST_TAIL, longer.length() - word.length()) * EACH_LETTER;
  }

  private void matchMisspelt(byte[] word, int bit) {
    boolean near = false;
    for (int at = 0; at < table.wordCount(); at++) {
      if (table.isOneEditFrom(at, word)) {
        near = true;
        mark(at, bit, ONE_OFF);
      }
    }
    if (!near && word.length >= SHORTEST_TWICE_MISSPELT) {
      matchTwiceMisspelt(word, bit);
    }
  }

  private void matchTwiceMisspelt(byte[] word, int bit) {
    var distance = new EditDistance(word);
    for (int at = 0; at < table.wordCount(); at++) {
      if (Math.abs(table.wordLength(at) - word.length) <= 2
          && distance.isAtMostTwo(TermTable.utf8(table.word(at)))) {
        mark(at, bit, TWO_OFF);
      }
    }
  }

  private void mark(int word, int bit, int penalty) {
    weights[word] = 0;
    for (int term : table.termsWith(word)) {
      if ((masks[term] & bit) == 0) {
        masks[term] |= bit;
        penalties[term] += penalty;
      }
    }
  }
}
