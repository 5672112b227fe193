package org.claimwright.app.billing;

import java.util.List;
import org.claimwright.app.practices.Payer;

/// A step at which a payer, or somebody above it, is asked to decide again.
///
/// | payer | level | by when | answered in |
/// |---|---|---|---|
/// | Medicare | redetermination | 120 days of the decision (42 CFR 405.942) | 60 days (405.950) |
/// | | reconsideration | 180 days (405.962) | 60 days (405.970) |
/// | | hearing by an administrative law judge | 60 days (405.1014) | 90 days (405.1016) |
/// | | review by the Appeals Council | 60 days (405.1102) | 90 days (405.1100) |
/// | | federal district court | 60 days (405.1136) | looked at again after 180 days |
/// | Medicaid | appeal to the plan | what its payer page says | 30 days (42 CFR 438.408) |
/// | | state fair hearing | 120 days (438.408) | 90 days (431.244) |
/// | others | first and second appeal | what its payer page says | 60 days (29 CFR 2560.503-1) |
/// | | external review | four months, taken as 120 days (45 CFR 147.136) | 45 days |
///
/// @param number 1-based
/// @param days from the decision appealed against
/// @param answerDays in which an answer is due
/// @param citation where the limit comes from
public record AppealLevel(int number, String name, int days, int answerDays, String citation) {

  private static final List<AppealLevel> MEDICARE =
      List.of(
          new AppealLevel(1, "Redetermination", 120, 60, "42 CFR 405.942"),
          new AppealLevel(2, "Reconsideration", 180, 60, "42 CFR 405.962"),
          new AppealLevel(3, "Hearing by an administrative law judge", 60, 90, "42 CFR 405.1014"),
          new AppealLevel(4, "Review by the Appeals Council", 60, 90, "42 CFR 405.1102"),
          new AppealLevel(5, "Federal district court", 60, 180, "42 CFR 405.1136"));

  private static final String OWN = "the payer’s own limit";

  /// The levels of a payer, the first first.
  static List<AppealLevel> of(Payer payer) {
    var limits = payer.terms().limits();
    return switch (payer.terms().kind()) {
      case MEDICARE -> MEDICARE;
      case MEDICAID ->
          List.of(
              new AppealLevel(1, "Appeal to the plan", limits.appealDays(), 30, OWN),
              new AppealLevel(2, "State fair hearing", 120, 90, "42 CFR 438.408"));
      case COMMERCIAL, OTHER ->
          List.of(
              new AppealLevel(1, "First appeal", limits.appealDays(), 60, OWN),
              new AppealLevel(2, "Second appeal", limits.secondAppealDays(), 60, OWN),
              new AppealLevel(3, "External review", 120, 45, "45 CFR 147.136"));
    };
  }
}
