package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.claimwright.codesets.BestTerms.Best;

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
  private final WordLookup lookup;
  private final int all;
  private final int telling;
  private final int weight;
  private final int needed;

  /// A code, how well it answers, and the words that did.
  record Scored(long key, int score, String match) {}

  /// A search for words.
  ///
  /// @param lookup what the tables that are searched know of words
  SearchQuery(List<String> asked, WordLookup lookup) {
    var asking = asked.stream().filter(word -> !UNASKED.contains(word)).distinct().toList();
    words = (asking.isEmpty() ? asked : asking).stream().limit(MOST_WORDS).toList();
    all = (1 << words.size()) - 1;
    telling = telling();
    weight = weight(all);
    needed = telling == 0 ? all : telling;
    this.lookup = lookup;
  }

  /// The codes that answer best, in no order beyond their score.
  ///
  /// @param layers whose words are searched
  /// @param codes that a hit must be in, on the day
  List<Scored> best(List<Layer> layers, Layer codes, int epochDay, int limit) {
    var found = new BestTerms();
    for (var layer : layers) {
      int rebate = rebate(layer.label().kind());
      collect(lookup.matches(layer.terms(), words), rebate, found);
    }
    return first(found.ranked(this::across, BILLABLE), codes, epochDay, limit);
  }

  /// The best codes of those that hold on the day. Being billable counts as well and is only known
  /// of a code once it is looked up: one goes on until that can change nothing any more.
  private static List<Scored> first(
      PriorityQueue<Best> ranked, Layer codes, int epochDay, int limit) {
    var taken = new ArrayList<Best>();
    var scored = new ArrayList<Scored>();
    for (var best = ranked.poll(); best != null; best = ranked.poll()) {
      boolean enough = taken.size() >= limit;
      if (enough && taken.get(limit - 1).score >= best.score + BILLABLE) {
        break;
      }
      int row = codes.row(best.key);
      if (row >= 0 && codes.holdsOn(row, epochDay)) {
        taken.add(best);
        scored.add(scored(best, codes.isBillable(row)));
      }
    }
    return scored.stream()
        .filter(one -> one.score() > 0)
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

  private void collect(TermMatches matches, int rebate, BestTerms found) {
    var table = matches.table();
    matches.forEachTerm(term -> {
      int mask = matches.mask(term);
      if ((mask & needed) != 0) {
        int score = score(matches, term, mask) - rebate;
        var best = found.of(table.key(term), table, term);
        best.union |= mask;
        if (score > best.score) {
          best.score = score;
          best.table = table;
          best.term = term;
        }
      }
    });
  }

  private int score(TermMatches matches, int term, int mask) {
    if (weight(mask) * 2 < weight) {
      return 0;
    }
    int beyond = matches.unmatchedWeight(term, MOST_WEIGHT);
    int source = bonus(matches.table().source(term)) - matches.penalty(term);
    if (mask != all) {
      return SOME_WORDS * weight(mask) / weight - beyond * 4 + source;
    }
    int order = words.size() > 1 && matches.isInOrder(term, words.size()) ? IN_ORDER : 0;
    return (beyond == 0 ? EXACT : ALL_WORDS - beyond * 10) + order + source;
  }

  /// The words that are not side words: of these a group must hold one, where there are any.
  private int telling() {
    int found = 0;
    for (int i = 0; i < words.size(); i++) {
      found |= SIDE_WORDS.contains(words.get(i)) ? 0 : 1 << i;
    }
    return found;
  }

  private int weight(int mask) {
    return HEAVY * Integer.bitCount(mask & telling) + Integer.bitCount(mask & ~telling);
  }

  private static int bonus(CodeTerm.Source source) {
    return switch (source) {
      case PHRASE -> 40;
      case TITLE -> 30;
      case INDEX -> 25;
      case INCLUSION -> 15;
    };
  }

  /// A code whose groups hold all words only together stands before those that lack one.
  private int across(Best best) {
    boolean across = best.union == all && best.score < ACROSS_GROUPS;
    return across ? ACROSS_GROUPS + best.score / 8 : best.score;
  }

  private static Scored scored(Best best, boolean billable) {
    return new Scored(best.key, best.score + (billable ? BILLABLE : 0), best.table.text(best.term));
  }
}
