package org.claimwright.coding.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A logistic regression that is drawn to the engine: the weight of the engine's own score is drawn
/// to 1 and every other to 0, so that where nothing was learnt the engine's score stands.
/// Deterministic: whole passes over the decisions by Nesterov's accelerated gradient, no chance.
final class LogisticRegression {
  /// The name under which the weight of the engine's score (as log odds) is kept.
  static final String SCORE = "score";

  /// How strongly weights are drawn back; that of a Gaussian prior with variance one.
  private static final double PENALTY = 1.0;

  /// Rarer features are left out: a handful of visits is no habit.
  private static final int RAREST = 8;

  private static final int PASSES = 600;

  private final Map<String, Integer> places = new TreeMap<>();
  private final double[] scores;
  private final int[][] features;
  private final boolean[] accepted;

  private LogisticRegression(List<CoderDecision> decisions) {
    number(decisions);
    scores = decisions.stream().mapToDouble(one -> odds(one.traits().score())).toArray();
    features = decisions.stream().map(this::places).toArray(int[][]::new);
    accepted = new boolean[decisions.size()];
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] = decisions.get(i).isAccepted();
    }
  }

  /// The weights by feature that explain the decisions best.
  static Map<String, Double> fit(List<CoderDecision> decisions) {
    return new LogisticRegression(decisions).weights();
  }

  /// The probability that weights give to a suggestion.
  static double probability(Map<String, Double> weights, Traits traits) {
    double sum = weights.getOrDefault(SCORE, 1.0) * odds(traits.score());
    for (var feature : traits.features()) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sigmoid(sum);
  }

  private static double odds(double score) {
    double p = Math.clamp(score, 0.01, 0.99);
    return Math.log(p / (1 - p));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private void number(List<CoderDecision> decisions) {
    var counts = new HashMap<String, Integer>();
    decisions.forEach(
        one -> one.traits().features().forEach(f -> counts.merge(f, 1, Integer::sum)));
    var common = new TreeMap<>(counts);
    common.values().removeIf(count -> count < RAREST);
    common.keySet().forEach(feature -> places.put(feature, places.size() + 1));
  }

  private int[] places(CoderDecision decision) {
    return decision.traits().features().stream()
        .filter(places::containsKey)
        .mapToInt(places::get)
        .toArray();
  }

  private Map<String, Double> weights() {
    var found = descend();
    var weights = new TreeMap<String, Double>();
    weights.put(SCORE, found[0]);
    places.forEach((feature, at) -> weights.put(feature, found[at]));
    return weights;
  }

  private double[] descend() {
    double step = 1 / steepest();
    var weights = new double[places.size() + 1];
    weights[0] = 1;
    var ahead = weights.clone();
    for (int pass = 0; pass < PASSES; pass++) {
      var gradient = gradient(ahead);
      double momentum = pass / (pass + 3.0);
      for (int i = 0; i < weights.length; i++) {
        double next = ahead[i] - step * gradient[i];
        ahead[i] = next + momentum * (next - weights[i]);
        weights[i] = next;
      }
    }
    return weights;
  }

  /// A bound on the curvature of the mean loss, from which the length of a step follows.
  private double steepest() {
    double longest = 1;
    for (int row = 0; row < scores.length; row++) {
      longest = Math.max(longest, scores[row] * scores[row] + features[row].length);
    }
    return longest / 4 + PENALTY / scores.length;
  }

  private double[] gradient(double[] weights) {
    var gradient = new double[weights.length];
    for (int row = 0; row < scores.length; row++) {
      double wrong = sigmoid(sum(weights, row)) - (accepted[row] ? 1 : 0);
      gradient[0] += wrong * scores[row];
      for (int at : features[row]) {
        gradient[at] += wrong;
      }
    }
    for (int i = 0; i < weights.length; i++) {
      double drawn = i == 0 ? weights[i] - 1 : weights[i];
      gradient[i] = (gradient[i] + PENALTY * drawn) / scores.length;
    }
    return gradient;
  }

  private double sum(double[] weights, int row) {
    double sum = weights[0] * scores[row];
    for (int at : features[row]) {
      sum += weights[at];
    }
    return sum;
  }
}
