package org.claimwright.coding.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// Makes a model from decisions and measures it on later ones. Pure.
public final class RankerTraining {

  /// With fewer decisions on suggestions a model would learn chance.
  public static final int LEAST = 200;

  /// As many of the older ones must be accepted, and as many rejected.
  private static final int LEAST_OF_EACH = 10;

  private RankerTraining() {}

  /// A model that learnt from the older four fifths, measured on the newest fifth beside the engine
  /// and the model in force. Refused where there is too little to learn from or to measure on.
  public static Outcome<Ranker> train(
      String version, List<CoderDecision> decisions, Optional<Ranker> inForce) {
    var split = TimeSplit.of(decisions);
    var problems = problems(decisions, split);
    return problems.isEmpty()
        ? Outcome.ok(trained(version, split, inForce))
        : Outcome.rejected(problems);
  }

  private static Ranker trained(String version, TimeSplit split, Optional<Ranker> inForce) {
    var weights = LogisticRegression.fit(onSuggestions(split.older()));
    var engine = Evaluation.of(Scoring.ENGINE, split.newer());
    var rival =
        inForce
            .map(one -> new Training.Rival(one.version(), Evaluation.of(one, split.newer())))
            .orElseGet(() -> new Training.Rival(Training.Rival.ENGINE, engine));
    var learnt = Training.Stretch.of(split.older());
    var measured = Training.Stretch.of(split.newer());
    var untold = new Training(learnt, measured, engine, rival, engine);
    var own = Evaluation.of(new Ranker(version, untold, weights), split.newer());
    return new Ranker(version, new Training(learnt, measured, engine, rival, own), weights);
  }

  private static List<Problem> problems(List<CoderDecision> decisions, TimeSplit split) {
    int decided = onSuggestions(decisions).size();
    if (decided < LEAST) {
      return List.of(
          problem(
              "RANKER-TOO-FEW",
              decided
                  + " decisions on suggestions are too few to learn from: "
                  + LEAST
                  + " are needed. Keep coding, and train when there are more."));
    }
    var problems = new ArrayList<Problem>();
    oneSided(split).ifPresent(problems::add);
    if (onSuggestions(split.newer()).isEmpty()) {
      problems.add(
          problem(
              "RANKER-NOTHING-LATER",
              "The newest fifth of the decisions has none on a suggestion, so nothing can be"
                  + " measured on it. Give the decisions of more than one visit, with their own"
                  + " days."));
    }
    return problems;
  }

  private static Optional<Problem> oneSided(TimeSplit split) {
    var learnt = onSuggestions(split.older());
    long accepted = learnt.stream().filter(CoderDecision::isAccepted).count();
    long rejected = learnt.size() - accepted;
    return Math.min(accepted, rejected) >= LEAST_OF_EACH
        ? Optional.empty()
        : Optional.of(
            problem(
                "RANKER-ONE-SIDED",
                "Of the older decisions "
                    + accepted
                    + " accept and "
                    + rejected
                    + " reject a suggestion; "
                    + LEAST_OF_EACH
                    + " of each are needed to tell them apart. Reject at the desk what does not"
                    + " belong on the claim instead of leaving it undecided."));
  }

  private static List<CoderDecision> onSuggestions(List<CoderDecision> decisions) {
    return decisions.stream().filter(CoderDecision::isOnSuggestion).toList();
  }

  private static Problem problem(String code, String message) {
    return Problem.stop(code, "decisions", message);
  }
}
