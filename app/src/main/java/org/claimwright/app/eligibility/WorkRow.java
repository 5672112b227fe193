package org.claimwright.app.eligibility;

import java.util.Optional;
import org.claimwright.app.web.Pill;

/// A row of the worklist.
///
/// @param patient the name, last name first
record WorkRow(
    Worklist.Entry entry, String patient, String payer, Optional<EligibilityCheck> check) {

  public String path() {
    return "/patients/"
        + entry.patient()
        + "/coverages/"
        + entry.coverage()
        + "/eligibility?on="
        + entry.visit().on();
  }

  public Pill pill() {
    return check.map(one -> one.standing().pill()).orElse(Pill.quiet("Never asked"));
  }

  /// Whether the last answer speaks against this visit's day.
  public boolean isAgainst() {
    return check.filter(one -> one.speaksAgainst(entry.visit().on())).isPresent();
  }
}
