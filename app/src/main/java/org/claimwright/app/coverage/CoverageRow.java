package org.claimwright.app.coverage;

import org.claimwright.app.web.Pill;

/// A coverage as the patient's page shows it.
///
/// @param order `Primary`, `Secondary` …, `""` when it is not in force
/// @param canMoveUp whether another pays before it
record CoverageRow(
    CoverageRecord coverage, String payer, String order, Pill state, boolean canMoveUp) {

  public String holder() {
    return CoverageWords.holder(coverage);
  }

  public String path() {
    return "/patients/" + coverage.patient() + "/coverages/" + coverage.id();
  }
}
