package org.claimwright.app.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.coverage.CoverageRecord;

/// What the page of a coverage's eligibility shows.
///
/// @param on the day asked about next
/// @param failure the newest check, where it has no answer
/// @param answered the newest check that has one
record EligibilityView(
    CoverageRecord coverage,
    String payer,
    LocalDate on,
    Optional<EligibilityCheck> failure,
    Optional<Answered> answered,
    List<Step> steps) {

  /// An answer and what follows from it.
  record Answered(
      EligibilityCheck check, Readout readout, List<String> changes, List<Correction> offers) {}

  /// An entry of the timeline.
  ///
  /// @param changes what it says otherwise than the answer before it
  record Step(EligibilityCheck check, List<String> changes) {

    public String tone() {
      return check.standing().pill().tone().css();
    }
  }

  /// The number of the newest check, 0 for none.
  public long seen() {
    return steps.isEmpty() ? 0 : steps.getFirst().check().id();
  }

  public String path() {
    return "/patients/" + coverage.patient() + "/coverages/" + coverage.id() + "/eligibility";
  }
}
