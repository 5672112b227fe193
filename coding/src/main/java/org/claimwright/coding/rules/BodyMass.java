package org.claimwright.coding.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;

/// The code of a measured body mass index, only beside a diagnosis that it belongs to (Official
/// Guidelines I.B.14): obesity, overweight, underweight, malnutrition; of a child by its
/// percentile.
final class BodyMass {
  private static final double BESIDE = 0.56;
  private static final Pattern MEASURED =
      Pattern.compile("\\b(?:bmi|body mass index)\\b[^0-9.;]{0,14}(\\d{2}(?:\\.\\d{1,2})?)(?! ?%)");
  private static final Pattern OF_A_CHILD =
      Pattern.compile("percentile|\\d ?%|\\d(th|st|nd|rd)\\b");

  private static final Pattern PERCENTILE =
      Pattern.compile(
          "\\b(?:bmi|body mass index)\\b[^.;]{0,30}?\\b(\\d{1,2})(?:\\.\\d)?(?:st|nd|rd|th)? ?(?:percentile|%)");

  /// Of the 99th percentile and beyond the codes tell the share of the 95th, which has to be
  /// stated.
  private static final String BEYOND = "99";

  private BodyMass() {}

  static void apply(Claimable claim, List<Passage> passages) {
    if (claim.kept("E66", "R63.6", "E43", "E44", "E46", "E88.82").isEmpty()) {
      return;
    }
    for (var passage : passages) {
      var words = passage.sentence().words();
      var matcher = MEASURED.matcher(words);
      if (words.contains("b") && matcher.find() && !OF_A_CHILD.matcher(words).find()) {
        var value = Double.parseDouble(matcher.group(1));
        claim.add(
            code(value),
            BESIDE,
            why(matcher.group(1)),
            span(passage, matcher.start(), matcher.end()));
        return;
      }
      var child = PERCENTILE.matcher(words);
      if (words.contains("b") && child.find() && !child.group(1).equals(BEYOND)) {
        claim.add(
            ofAChild(Integer.parseInt(child.group(1))),
            BESIDE,
            why(child.group(1) + "th percentile"),
            span(passage, child.start(), child.end()));
        return;
      }
    }
  }

  private static String ofAChild(int percentile) {
    if (percentile < 5) {
      return "Z68.51";
    }
    return percentile < 85 ? "Z68.52" : percentile < 95 ? "Z68.53" : "Z68.54";
  }

  private static String why(String value) {
    return "A body mass index of "
        + value
        + " stands beside the diagnosis it belongs to (Official Guidelines I.B.14).";
  }

  /// The words of a sentence are its text on one line, so offsets agree unless lines were joined.
  private static Span span(Passage passage, int from, int to) {
    var sentence = passage.sentence();
    boolean same = sentence.end() - sentence.start() == sentence.words().length();
    return same
        ? new Span(sentence.start() + from, sentence.start() + to)
        : new Span(sentence.start(), sentence.end());
  }

  private static String code(double value) {
    if (value < 20) {
      return "Z68.1";
    }
    if (value < 40) {
      return "Z68." + (int) value;
    }
    if (value < 50) {
      return value < 45 ? "Z68.41" : "Z68.42";
    }
    return value < 60 ? "Z68.43" : value < 70 ? "Z68.44" : "Z68.45";
  }
}
