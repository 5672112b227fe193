package org.claimwright.coding.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimwright.coding.Reasoning;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;

/// A model that orders and scores suggestions as one practice's coders would. Immutable.
///
/// Its bounds, whatever it learnt: it works on what the rules suggest and brings nothing back that
/// they dropped; evidence, modifiers and units stay as they are; a suggestion the engine is sure of
/// (its own score is 0.80 or more) keeps a score of at least 0.50 and stays among the suggestions;
/// another is set aside, with the reason, where fewer than one in fifty are taken.
///
/// @param version names it within the practice
/// @param weights by feature
public record Ranker(String version, Training training, Map<String, Double> weights)
    implements Scoring {

  /// From this score on the engine is sure.
  static final double SURE = 0.80;

  private static final double LEAST_IF_SURE = 0.50;
  private static final double SET_ASIDE = 0.02;

  public Ranker {
    weights = Map.copyOf(new TreeMap<>(weights));
    if (!version.matches("[A-Za-z0-9._-]{1,40}")) {
      throw new IllegalArgumentException(
          "version \"" + version + "\": use up to 40 letters, digits, dots and hyphens");
    }
  }

  @Override
  public double score(Traits traits) {
    double learnt = Math.clamp(LogisticRegression.probability(weights, traits), 0.01, 0.99);
    return isSure(traits) ? Math.max(LEAST_IF_SURE, learnt) : learnt;
  }

  @Override
  public boolean setsAside(Traits traits) {
    return !isSure(traits) && score(traits) < SET_ASIDE;
  }

  /// What speaks against putting it in force in the place of what is, in sentences; empty when
  /// nothing does.
  ///
  /// @param inForce the version in force, [Training.Rival#ENGINE] when none is
  public List<String> objections(String inForce) {
    var rival = training.rival().version();
    if (inForce.equals(Training.Rival.ENGINE)) {
      return training.own().worseThan(training.engine());
    }
    return inForce.equals(rival)
        ? training.worse()
        : List.of(
            "it was measured beside " + named(rival) + ", but now " + inForce + " is in force");
  }

  private static String named(String version) {
    return version.equals(Training.Rival.ENGINE) ? "the engine's own order" : version;
  }

  private static boolean isSure(Traits traits) {
    return traits.score() >= SURE;
  }

  /// The suggestions scored and ordered; those considered stay considered.
  ///
  /// @param specialty of the visit's clinician, `""` when not known
  public Suggestions rank(Suggestions suggestions, String specialty) {
    var codes = new ArrayList<SuggestedCode>();
    var considered = new ArrayList<SuggestedCode>();
    for (var code : suggestions.codes()) {
      var traits = Traits.of(code, suggestions.sections(), specialty);
      (setsAside(traits) ? considered : codes).add(scored(code, traits));
    }
    codes.sort(Comparator.comparingDouble(code -> -code.reasoning().score()));
    considered.addAll(suggestions.considered());
    return new Suggestions(
        codes,
        considered,
        suggestions.em(),
        suggestions.sections(),
        suggestions.remarks(),
        suggestions.gaps());
  }

  /// Whether a reason tells that a ranker had set the code aside.
  public static boolean isSetAside(String why) {
    return RankedWhy.isSetAside(why);
  }

  private SuggestedCode scored(SuggestedCode code, Traits traits) {
    var old = code.reasoning();
    var why =
        setsAside(traits)
            ? RankedWhy.setAside(old.why(), version, traits.score())
            : RankedWhy.scored(old.why(), version, traits.score());
    double score = Math.round(score(traits) * 100) / 100.0;
    var reasoning = new Reasoning(old.display(), score, old.evidence(), why, old.assertion());
    return new SuggestedCode(code.system(), code.code(), code.modifiers(), code.units(), reasoning);
  }
}
