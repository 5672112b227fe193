package org.claimwright.coding.learning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Measures scores against what coders decided. Pure.
public final class Evaluation {
  private static final int BINS = 10;
  private static final int FIRST = 10;

  private Evaluation() {}

  /// The figures of a way of scoring on decisions, of which there must be some on suggestions.
  public static Figures of(Scoring scoring, List<CoderDecision> decisions) {
    var decided = decisions.stream().filter(CoderDecision::isOnSuggestion).toList();
    var visits =
        decisions.stream()
            .collect(Collectors.groupingBy(CoderDecision::visit, TreeMap::new, Collectors.toList()))
            .values();
    return new Figures(
        logLoss(scoring, decided),
        calibrationError(scoring, decided),
        recall(scoring, visits),
        topAccepted(scoring, visits));
  }

  private static double logLoss(Scoring scoring, List<CoderDecision> decided) {
    return decided.stream()
        .mapToDouble(one -> {
          double p = Math.clamp(scoring.score(one.traits()), 0.01, 0.99);
          return -Math.log(one.isAccepted() ? p : 1 - p);
        })
        .average()
        .orElse(0);
  }

  private static double calibrationError(Scoring scoring, List<CoderDecision> decided) {
    var gap = new double[BINS];
    for (var one : decided) {
      double p = scoring.score(one.traits());
      gap[Math.min(BINS - 1, (int) (p * BINS))] += p - (one.isAccepted() ? 1 : 0);
    }
    double sum = 0;
    for (double one : gap) {
      sum += Math.abs(one);
    }
    return decided.isEmpty() ? 0 : sum / decided.size();
  }

  private static double recall(Scoring scoring, Collection<List<CoderDecision>> visits) {
    long wanted = 0;
    long found = 0;
    for (var visit : visits) {
      wanted += visit.stream().filter(one -> one.answer() != CoderDecision.Answer.REJECTED).count();
      found +=
          shown(scoring, visit).stream().limit(FIRST).filter(CoderDecision::isAccepted).count();
    }
    return wanted == 0 ? 0 : (double) found / wanted;
  }

  private static double topAccepted(Scoring scoring, Collection<List<CoderDecision>> visits) {
    var first =
        visits.stream()
            .map(visit -> shown(scoring, visit))
            .filter(shown -> !shown.isEmpty())
            .map(List::getFirst)
            .toList();
    long taken = first.stream().filter(CoderDecision::isAccepted).count();
    return first.isEmpty() ? 0 : (double) taken / first.size();
  }

  /// A visit's suggestions as a coder would see them, best first.
  private static List<CoderDecision> shown(Scoring scoring, List<CoderDecision> visit) {
    return visit.stream()
        .filter(CoderDecision::isOnSuggestion)
        .filter(one -> !scoring.setsAside(one.traits()))
        .sorted(
            Comparator.comparingDouble((CoderDecision one) -> -scoring.score(one.traits()))
                .thenComparingDouble(one -> -one.traits().score())
                .thenComparing(one -> one.traits().code()))
        .toList();
  }
}
