package org.claimwright.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.claimwright.coding.learning.Figures;
import org.claimwright.coding.learning.Ranker;
import org.claimwright.coding.learning.Training;

/// A model and its figures, for people and for scripts.
final class RankerReport {
  private RankerReport() {}

  static String text(Ranker ranker) {
    var training = ranker.training();
    return "Ranker %s: learnt from %d decisions of %s to %s, measured on %d of %s to %s.%n"
            .formatted(
                ranker.version(),
                training.learnt().decisions(),
                training.learnt().days().first(),
                training.learnt().days().last(),
                training.measured().decisions(),
                training.measured().days().first(),
                training.measured().days().last())
        + "%-16s %9s %12s %10s %12s%n"
            .formatted("", "log loss", "calibration", "recall@10", "first taken")
        + line("engine", training.engine())
        + rival(training)
        + line(ranker.version(), training.own());
  }

  private static String rival(Training training) {
    var version = training.rival().version();
    return version.equals(Training.Rival.ENGINE)
        ? ""
        : line(version + " (in force)", training.rival().figures());
  }

  static String line(String name, Figures f) {
    return String.format(
        Locale.ROOT,
        "%-16s %9.4f %12.4f %10.4f %12.4f%n",
        name,
        f.logLoss(),
        f.calibrationError(),
        f.recallAtTen(),
        f.topAccepted());
  }

  static Json.JsonObject json(Ranker ranker) {
    var training = ranker.training();
    return Json.object()
        .with("version", ranker.version())
        .with("learnt", json(training.learnt()))
        .with("measured", json(training.measured()))
        .with("engine", json(training.engine()))
        .with("comparedWith", training.rival().version())
        .with("before", json(training.rival().figures()))
        .with("after", json(training.own()))
        .with("worse", training.worse());
  }

  private static Json.JsonObject json(Training.Stretch stretch) {
    return Json.object()
        .with("from", stretch.days().first())
        .with("to", stretch.days().last())
        .with("decisions", stretch.decisions());
  }

  static Json.JsonObject json(Figures f) {
    return Json.object()
        .with("logLoss", rounded(f.logLoss()))
        .with("calibrationError", rounded(f.calibrationError()))
        .with("recallAt10", rounded(f.recallAtTen()))
        .with("topAccepted", rounded(f.topAccepted()));
  }

  private static BigDecimal rounded(double figure) {
    return BigDecimal.valueOf(figure).setScale(4, RoundingMode.HALF_UP);
  }
}
