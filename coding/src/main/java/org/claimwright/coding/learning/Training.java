package org.claimwright.coding.learning;

import java.util.List;

/// How a model came about and what it was measured at.
///
/// @param learnt what it learnt from
/// @param measured the later stretch on which all figures were taken
/// @param engine the figures of the engine's own scores
/// @param rival the figures of the model that was in force, those of the engine when none was
/// @param own the figures of the model itself
public record Training(Stretch learnt, Stretch measured, Figures engine, Rival rival, Figures own) {

  /// Decisions of some days.
  public record Stretch(TimeSplit.Days days, int decisions) {

    static Stretch of(List<CoderDecision> decisions) {
      return new Stretch(TimeSplit.Days.of(decisions), decisions.size());
    }
  }

  /// What was in force when the model was trained.
  ///
  /// @param version [#ENGINE] when no model was
  public record Rival(String version, Figures figures) {

    /// The name of the engine's own order.
    public static final String ENGINE = "engine";
  }

  /// In what the model is worse than what was in force; empty when in nothing that counts.
  public List<String> worse() {
    return own.worseThan(rival.figures());
  }
}
