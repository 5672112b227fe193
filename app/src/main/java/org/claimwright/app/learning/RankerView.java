package org.claimwright.app.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimwright.app.learning.RankerTable.Done;
import org.claimwright.app.learning.RankerTable.Kept;
import org.claimwright.coding.learning.Figures;
import org.claimwright.coding.learning.Training;
import org.claimwright.coding.learning.Training.Rival;

/// A kept model as its page shows it.
///
/// @param inForce the name of what is in force now
record RankerView(Kept kept, String inForce) {

  public int number() {
    return kept.number();
  }

  public String name() {
    return kept.ranker().version();
  }

  public boolean isInForce() {
    return name().equals(inForce);
  }

  public Training training() {
    return kept.ranker().training();
  }

  public Done trained() {
    return kept.trained();
  }

  /// What speaks against putting it in force now.
  public List<String> objections() {
    return isInForce() ? List.of() : kept.ranker().objections(inForce);
  }

  /// A line of figures.
  record Line(String name, String logLoss, String calibration, String recall, String top) {

    static Line of(String name, Figures f) {
      return new Line(
          name,
          decimal(f.logLoss()),
          decimal(f.calibrationError()),
          percent(f.recallAtTen()),
          percent(f.topAccepted()));
    }

    private static String decimal(double figure) {
      return String.format(Locale.ROOT, "%.3f", figure);
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
  }

  /// The figures before and after, all on the same later decisions.
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("Engine", training().engine()));
    var rival = training().rival();
    if (!rival.version().equals(Rival.ENGINE)) {
      lines.add(Line.of(rival.version() + ", then in force", rival.figures()));
    }
    lines.add(Line.of(name(), training().own()));
    return lines;
  }
}
