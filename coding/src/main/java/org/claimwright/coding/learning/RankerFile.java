package org.claimwright.coding.learning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A model as text that a person can read, one fact a line:
///
/// ```
/// claimwright-ranker 1
/// version r3
/// learnt 2026-01-05 2026-08-28 1640
/// measured 2026-08-31 2026-10-30 410
/// figures engine 0.5512 0.1203 0.8811 0.7421
/// figures rival r2 0.4120 0.0411 0.9012 0.8014
/// figures own 0.4019 0.0322 0.9034 0.8122
/// weight category:E11 0.412345
/// ```
///
/// Figures are log loss, calibration error, recall at 10, acceptance of the first suggestion.
public final class RankerFile {
  private static final String HEAD = "claimwright-ranker 1";
  private static final int LONGEST = 2_000_000;

  private RankerFile() {}

  /// The model as text.
  public static String write(Ranker ranker) {
    var training = ranker.training();
    var text = new StringBuilder(HEAD).append('\n');
    text.append("version ").append(ranker.version()).append('\n');
    text.append("learnt ").append(stretch(training.learnt())).append('\n');
    text.append("measured ").append(stretch(training.measured())).append('\n');
    text.append("figures engine ").append(figures(training.engine())).append('\n');
    text.append("figures rival ").append(training.rival().version()).append(' ');
    text.append(figures(training.rival().figures())).append('\n');
    text.append("figures own ").append(figures(training.own())).append('\n');
    new TreeMap<>(ranker.weights())
        .forEach((feature, weight) ->
            text.append(String.format(Locale.ROOT, "weight %s %.6f%n", name(feature), weight)));
    return text.toString().replace("\r", "");
  }

  /// Blanks would end a feature's name.
  private static String name(String feature) {
    return feature.replace("%", "%25").replace(" ", "%20");
  }

  private static String feature(String name) {
    return name.replace("%20", " ").replace("%25", "%");
  }

  private static String stretch(Training.Stretch stretch) {
    return stretch.days().first() + " " + stretch.days().last() + " " + stretch.decisions();
  }

  private static String figures(Figures f) {
    return String.format(
        Locale.ROOT,
        "%.4f %.4f %.4f %.4f",
        f.logLoss(),
        f.calibrationError(),
        f.recallAtTen(),
        f.topAccepted());
  }

  /// The model that a text states; an [IllegalArgumentException] names the line that is not one of
  /// a model's.
  public static Ranker read(String text) {
    if (text.length() > LONGEST || !text.startsWith(HEAD + "\n")) {
      throw new IllegalArgumentException(
          "no ranker: the first line must be \"" + HEAD + "\", as \"ranker train\" writes it");
    }
    var facts = new LinkedHashMap<String, List<String>>();
    var weights = new TreeMap<String, Double>();
    text.lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .forEach(line -> take(line, facts, weights));
    return ranker(facts, weights);
  }

  private static void take(
      String line, Map<String, List<String>> facts, Map<String, Double> weights) {
    var words = List.of(line.strip().split(" +", -1));
    if (words.getFirst().equals("weight") && words.size() == 3) {
      weights.put(feature(words.get(1)), number(words.get(2), line));
      return;
    }
    boolean figures = words.getFirst().equals("figures") && words.size() > 1;
    var key = figures ? "figures " + words.get(1) : words.getFirst();
    facts.put(key, words.subList(figures ? 2 : 1, words.size()));
  }

  private static Ranker ranker(Map<String, List<String>> facts, Map<String, Double> weights) {
    var rival = fact(facts, "figures rival", 5);
    var training =
        new Training(
            stretch(fact(facts, "learnt", 3)),
            stretch(fact(facts, "measured", 3)),
            figures(fact(facts, "figures engine", 4)),
            new Training.Rival(rival.getFirst(), figures(rival.subList(1, 5))),
            figures(fact(facts, "figures own", 4)));
    return new Ranker(fact(facts, "version", 1).getFirst(), training, weights);
  }

  private static List<String> fact(Map<String, List<String>> facts, String key, int values) {
    var found = facts.getOrDefault(key, List.of());
    if (found.size() != values) {
      throw new IllegalArgumentException(
          "no ranker: \"" + key + "\" needs " + values + " values and has " + found.size());
    }
    return found;
  }

  private static Training.Stretch stretch(List<String> values) {
    var line = String.join(" ", values);
    try {
      var days = new TimeSplit.Days(LocalDate.parse(values.get(0)), LocalDate.parse(values.get(1)));
      return new Training.Stretch(days, (int) number(values.get(2), line));
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(
          "no ranker: \"" + line + "\" has no days like 2026-01-31", e);
    }
  }

  private static Figures figures(List<String> values) {
    var line = String.join(" ", values);
    var numbers = values.stream().mapToDouble(value -> number(value, line)).toArray();
    return new Figures(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  private static double number(String value, String line) {
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "no ranker: \"" + value + "\" in \"" + line + "\" is no number", e);
    }
    throw new IllegalArgumentException(
        "no ranker: \"" + value + "\" in \"" + line + "\" is no number");
  }
}
