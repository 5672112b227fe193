package org.claimwright.codesets;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/// Which terms of one table hold which words of a query: exactly, as the beginning of a longer
/// word, or a letter or two off. Used for one phrasing after another; only the terms that were met
/// are looked at and cleared. Not thread-safe.
final class TermMatches {

  private static final byte HEAVY = 4;
  private static final int SOME = 256;

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
  private final byte[] ownWeights;
  private byte[] weights;
  private int[] met = new int[SOME];
  private int count;

  TermMatches(TermTable table) {
    this.table = table;
    masks = new int[table.termCount()];
    penalties = new int[table.termCount()];
    ownWeights = new byte[table.wordCount()];
    Arrays.fill(ownWeights, HEAVY);
    LIGHT.forEach(this::lighten);
    weights = ownWeights;
  }

  private void lighten(String word) {
    int number = table.wordNumber(word);
    if (number != TermTable.UNKNOWN) {
      ownWeights[number] = 1;
    }
  }

  /// Matches other words than before against the table.
  TermMatches of(List<String> words, WordLookup lookup) {
    clear();
    for (int i = 0; i < words.size(); i++) {
      for (var one : lookup.met(table, words.get(i))) {
        mark(one.word(), 1 << i, one.penalty());
      }
    }
    return this;
  }

  private void clear() {
    for (int i = 0; i < count; i++) {
      masks[met[i]] = 0;
      penalties[met[i]] = 0;
    }
    count = 0;
    weights = ownWeights.clone();
  }

  private void mark(int word, int bit, int penalty) {
    weights[word] = 0;
    int all = table.occurrences(word);
    for (int at = 0; at < all; at++) {
      int term = table.termWith(word, at);
      int mask = masks[term];
      if ((mask & bit) == 0) {
        meet(term, mask);
        masks[term] = mask | bit;
        penalties[term] += penalty;
      }
    }
  }

  private void meet(int term, int mask) {
    if (mask != 0) {
      return;
    }
    if (count == met.length) {
      met = Arrays.copyOf(met, count * 2);
    }
    met[count++] = term;
  }

  TermTable table() {
    return table;
  }

  /// Goes through the terms that hold a word of the query.
  void forEachTerm(IntConsumer each) {
    for (int i = 0; i < count; i++) {
      each.accept(met[i]);
    }
  }

  int mask(int term) {
    return masks[term];
  }

  int penalty(int term) {
    return penalties[term];
  }

  /// What the term says beyond the query, counted up to a limit.
  int unmatchedWeight(int term, int most) {
    int weight = 0;
    int length = table.length(term);
    for (int place = 0; place < length && weight < most; place++) {
      weight += table.isOptionalAt(term, place) ? 0 : weights[table.wordAt(term, place)];
    }
    return Math.min(weight, most);
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
}
