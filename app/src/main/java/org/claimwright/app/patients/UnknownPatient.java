package org.claimwright.app.patients;

import org.claimwright.app.web.Refusal;

/// The page for a patient's number that this practice does not have.
public final class UnknownPatient {

  private UnknownPatient() {}

  /// To be thrown by a page whose address names a patient.
  public static Refusal refusal(long number) {
    return Refusal.missing(
        "There is no patient " + number + " in this practice.",
        "Search for the patient by name or birth date, or register a new one.");
  }
}
