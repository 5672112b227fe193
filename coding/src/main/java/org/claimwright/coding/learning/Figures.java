package org.claimwright.coding.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How well scores tell what coders decided, on decisions of one stretch of time.
///
/// @param logLoss mean over the decisions on suggestions, in nats; smaller is better
/// @param calibrationError expected calibration error over ten equal bins; 0 is perfect
/// @param recallAtTen of the codes that went on the claim, the share among each visit's first ten
///   suggestions; codes added by hand count as missed
/// @param topAccepted of the visits with suggestions, the share whose first one was accepted
public record Figures(
    double logLoss, double calibrationError, double recallAtTen, double topAccepted) {

  /// What recall may lose before a model counts as worse: half a point.
  private static final double RECALL_ROOM = 0.005;

  /// What the first suggestion may lose: two points, since it rests on fewer decisions.
  private static final double TOP_ROOM = 0.02;

  /// In what these are worse than others, in sentences; empty when in nothing that counts.
  public List<String> worseThan(Figures other) {
    var worse = new ArrayList<String>();
    if (logLoss > other.logLoss) {
      worse.add(words("log loss", logLoss, "above", other.logLoss));
    }
    if (recallAtTen < other.recallAtTen - RECALL_ROOM) {
      worse.add(words("recall at 10", recallAtTen, "below", other.recallAtTen));
    }
    if (topAccepted < other.topAccepted - TOP_ROOM) {
      worse.add(
          words("acceptance of the first suggestion", topAccepted, "below", other.topAccepted));
    }
    return List.copyOf(worse);
  }

  private static String words(String figure, double own, String side, double other) {
    return String.format(Locale.ROOT, "%s %.4f is %s %.4f", figure, own, side, other);
  }
}
