package org.claimwright.codesets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The comparable words of one search, and how well each code answers them.
///
/// A code's score is that of its best group of words: a group that is the query and nothing more
/// beats one that holds the query among other words, and that one beats words met only in part or
/// only across several groups of the same code.
final class SearchQuery {

  private static final int MOST_WORDS = 16;
  private static final int EXACT = 1000;
  private static final int ALL_WORDS = 850;
  private static final int ACROSS_GROUPS = 450;
  private static final int SOME_WORDS = 400;
  private static final int BILLABLE = 30;
  private static final int IN_ORDER = 20;
  private static final int MOST_WEIGHT = 40;

  private static final Set<String> UNASKED =
      Set.of(
          "of", "the", "a", "an", "and", "in", "on", "to", "for", "by", "with", "due", "or", "at");

  /// Words that alone say nothing: a code that answers only these is no answer.
  private static final Set<String> SIDE_WORDS =
      Set.of(
          "right",
          "left",
          "bilateral",
          "type",
          "stage",
          "acute",
          "chronic",
          "initial",
          "subsequent",
          "encounter",
          "sequela",
          "1",
          "2",
          "3",
          "4",
          "5");

  private static final int HEAVY = 4;

  private final List<String> words;
  private final Set<String> misspelt;
  private final int all;
  private final int weight;
  private final int needed;

  /// A code, how well it answers, and the words that did.
  record Scored(long key, int score, String match) {}

  private static final class Best {
    int union;
    int score;
    TermTable table;
    int term;

    Best(TermTable table, int term) {
      this.table = table;
      this.term = term;
    }
  }

  /// A search for words.
  ///
  /// @param tables all that are searched, to tell which words are misspelt
  SearchQuery(List<String> asked, List<TermTable> tables) {
    var asking = asked.stream().filter(word -> !UNASKED.contains(word)).distinct().toList();
    words = (asking.isEmpty() ? asked : asking).stream().limit(MOST_WORDS).toList();
    all = (1 << words.size()) - 1;
    weight = weight(all);
    needed = needed();
    misspelt =
        words.stream()
            .filter(word -> tables.stream().noneMatch(table -> TermMatches.knows(table, word)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The codes that answer best, in no order beyond their score.
  ///
  /// @param layers whose words are searched
  /// @param codes that a hit must be in, on the day
  List<Scored> best(List<Layer> layers, Layer codes, int epochDay, int limit) {
    Map<Long, Best> found = new HashMap<>();
    for (var layer : layers) {
      int rebate = rebate(layer.label().kind());
      collect(new TermMatches(layer.terms(), words, misspelt), rebate, found);
    }
    return found.entrySet().stream()
        .filter(entry -> holds(codes, entry.getKey(), epochDay))
        .map(entry -> scored(entry.getKey(), entry.getValue(), codes))
        .filter(scored -> scored.score() > 0)
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .limit(limit)
        .toList();
  }

  /// A drug's name alone asks for the drug, not for its poisoning.
  private static int rebate(LayerKind kind) {
    return switch (kind) {
      case EXTERNAL_CAUSES -> 30;
      case DRUGS -> 150;
      default -> 0;
    };
  }

  private static boolean holds(Layer codes, long key, int epochDay) {
    int row = codes.row(key);
    return row >= 0 && codes.holdsOn(row, epochDay);
  }

  private void collect(TermMatches matches, int rebate, Map<Long, Best> found) {
    var table = matches.table();
    for (int term = 0; term < table.termCount(); term++) {
      int mask = matches.mask(term);
      if (mask != 0 && (mask & needed) != 0) {
        int score = score(matches, term, mask) - rebate;
        int current = term;
        var best = found.computeIfAbsent(table.key(term), fresh -> new Best(table, current));
        best.union |= mask;
        if (score > best.score) {
          best.score = score;
          best.table = table;
          best.term = term;
        }
      }
    }
  }

  private int score(TermMatches matches, int term, int mask) {
    if (weight(mask) * 2 < weight) {
      return 0;
    }
    int beyond = Math.min(matches.unmatchedWeight(term), MOST_WEIGHT);
    int source = bonus(matches.table().source(term)) - matches.penalty(term);
    if (mask != all) {
      return SOME_WORDS * weight(mask) / weight - beyond * 4 + source;
    }
    int order = words.size() > 1 && matches.isInOrder(term, words.size()) ? IN_ORDER : 0;
    return (beyond == 0 ? EXACT : ALL_WORDS - beyond * 10) + order + source;
  }

  /// The words of which a group must hold one: those that are not side words, where there are any.
  private int needed() {
    int telling = 0;
    for (int i = 0; i < words.size(); i++) {
      telling |= SIDE_WORDS.contains(words.get(i)) ? 0 : 1 << i;
    }
    return telling == 0 ? all : telling;
  }

  private int weight(int mask) {
    int sum = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean met = (mask & (1 << i)) != 0;
      sum += !met ? 0 : SIDE_WORDS.contains(words.get(i)) ? 1 : HEAVY;
    }
    return sum;
  }

  private static int bonus(CodeTerm.Source source) {
    return switch (source) {
      case PHRASE -> 40;
      case TITLE -> 30;
      case INDEX -> 25;
      case INCLUSION -> 15;
    };
  }

  private Scored scored(long key, Best best, Layer codes) {
    boolean across = best.union == all && best.score < ACROSS_GROUPS;
    int score = across ? ACROSS_GROUPS + best.score / 8 : best.score;
    int billable = codes.isBillable(codes.row(key)) ? BILLABLE : 0;
    return new Scored(key, score + billable, best.table.text(best.term));
  }
}
