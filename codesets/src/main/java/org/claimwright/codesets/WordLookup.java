package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of one search in the tables it goes through. A word is looked up once in each table,
/// however many phrasings of the query hold it: going through all words of all tables for a
/// misspelt one is what takes long. Not thread-safe.
final class WordLookup {

  private static final int BEGINNING = 25;
  private static final int EACH_LETTER = 8;
  private static final int LONGEST_TAIL = 12;
  private static final int ONE_OFF = 60;
  private static final int TWO_OFF = 120;
  private static final int SHORTEST_TWICE_MISSPELT = 8;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int SHORTEST_MISSPELT = 4;

  private record Asked(TermTable table, String word) {}

  private final List<TermTable> tables;
  private final Map<Asked, List<Met>> met = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<TermTable, TermMatches> matches = new HashMap<>();

  /// A word of a table that a word of the query may mean.
  ///
  /// @param penalty 0 for the word itself; more the less they are alike
  record Met(int word, int penalty) {}

  /// @param tables all that are searched
  WordLookup(List<TermTable> tables) {
    this.tables = tables;
  }

  /// Which terms of a table hold which of these words; good until the table is asked again.
  TermMatches matches(TermTable table, List<String> words) {
    return matches.computeIfAbsent(table, TermMatches::new).of(words, this);
  }

  /// The words of a table that a word may mean: itself, or longer ones that begin with it, or, when
  /// no table knows it, those with the fewest other letters.
  List<Met> met(TermTable table, String word) {
    return met.computeIfAbsent(new Asked(table, word), this::look);
  }

  private List<Met> look(Asked asked) {
    var found = beginnings(asked.table(), asked.word());
    boolean forgiving =
        found.isEmpty() && asked.word().length() >= SHORTEST_MISSPELT && !isKnown(asked.word());
    return forgiving ? misspelt(asked.table(), TermTable.utf8(asked.word())) : found;
  }

  private static List<Met> beginnings(TermTable table, String word) {
    var found = new ArrayList<Met>();
    for (int at = table.firstFrom(word); at < table.wordCount(); at++) {
      var candidate = table.word(at);
      boolean exact = candidate.equals(word);
      if (!exact && (word.length() < SHORTEST_BEGINNING || !candidate.startsWith(word))) {
        break;
      }
      found.add(new Met(at, exact ? 0 : beginning(word, candidate)));
    }
    return found;
  }

  private static int beginning(String word, String longer) {
    return BEGINNING + Math.min(LONGEST_TAIL, longer.length() - word.length()) * EACH_LETTER;
  }

  private static List<Met> misspelt(TermTable table, byte[] word) {
    var found = new ArrayList<Met>();
    for (int at = 0; at < table.wordCount(); at++) {
      if (table.isOneEditFrom(at, word)) {
        found.add(new Met(at, ONE_OFF));
      }
    }
    boolean further = found.isEmpty() && word.length >= SHORTEST_TWICE_MISSPELT;
    return further ? twiceMisspelt(table, word) : found;
  }

  private static List<Met> twiceMisspelt(TermTable table, byte[] word) {
    var found = new ArrayList<Met>();
    var distance = new EditDistance(word);
    for (int at = 0; at < table.wordCount(); at++) {
      if (Math.abs(table.wordLength(at) - word.length) <= EditDistance.MOST
          && distance.isAtMostTwo(table.wordBytes(at))) {
        found.add(new Met(at, TWO_OFF));
      }
    }
    return found;
  }

  /// Whether a word, or one that begins with it, stands in any table.
  boolean isKnown(String word) {
    return known.computeIfAbsent(word, this::standsAnywhere);
  }

  private boolean standsAnywhere(String word) {
    return tables.stream().anyMatch(table -> stands(table, word));
  }

  private static boolean stands(TermTable table, String word) {
    int at = table.firstFrom(word);
    return at < table.wordCount()
        && (table.word(at).equals(word)
            || (word.length() >= SHORTEST_BEGINNING && table.word(at).startsWith(word)));
  }

  /// Whether a word that nobody knows is one edit from one that somebody does.
  boolean isNearlyKnown(String word) {
    return tables.stream()
        .flatMap(table -> met(table, word).stream())
        .anyMatch(one -> one.penalty() == ONE_OFF);
  }

  /// Whether a word stands in any table as it is.
  boolean isWord(String word) {
    return tables.stream().anyMatch(table -> table.wordNumber(word) != TermTable.UNKNOWN);
  }
}
