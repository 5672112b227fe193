package org.claimwright.coding.learning;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// The sentence a ranker adds to a reason: which model gave the score, and what the engine's own
/// score was. It is read back when the decision is learnt from, so that a model never learns from
/// its own scores.
final class RankedWhy {
  private static final Pattern OWN =
      Pattern.compile("; the engine's own score is (0\\.\\d+|1\\.0+)\\.$");

  private static final String SET_ASIDE = " Set aside by ranker ";

  private RankedWhy() {}

  static String scored(String why, String version, double own) {
    return why + " Ordered by ranker " + version + engine(own);
  }

  static String setAside(String why, String version, double own) {
    return why
        + " Set aside by ranker "
        + version
        + ": this practice hardly ever takes it"
        + engine(own);
  }

  static boolean isSetAside(String why) {
    return why.contains(SET_ASIDE) && engineScore(why).isPresent();
  }

  private static String engine(double own) {
    return String.format(Locale.ROOT, "; the engine's own score is %.2f.", own);
  }

  /// The engine's own score, where a ranker has given another.
  static OptionalDouble engineScore(String why) {
    var own = OWN.matcher(why);
    return own.find()
        ? OptionalDouble.of(Double.parseDouble(own.group(1)))
        : OptionalDouble.empty();
  }
}
