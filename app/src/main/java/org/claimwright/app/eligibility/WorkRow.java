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

  /// Why there is no answer, or what to do about one that speaks against the visit's day; `""`
  /// otherwise.
  public String why() {
    var reason = check.map(one -> one.result().reason()).orElse("");
    return reason.isEmpty() && isAgainst() ? "Ask the patient for the card in force" : reason;
  }

  private boolean isAgainst() {
    return check.filter(one -> one.speaksAgainst(entry.visit().on())).isPresent();
  }
}
