package org.claimwright.coding;

import java.time.LocalDate;

/// A note to be coded.
///
/// @param text as given; evidence spans point into it
/// @param dateOfService decides which release of each code set applies
/// @param patient what is known of the patient beside the note
/// @param newPatient whether the practice has not seen the patient in three years (decides
///   99202-99205 or 99212-99215)
public record VisitNote(
    String text, LocalDate dateOfService, PatientFacts patient, boolean newPatient) {

  /// A note about which nothing is known beside its text and date.
  public static VisitNote of(String text, LocalDate dateOfService) {
    return new VisitNote(text, dateOfService, PatientFacts.UNKNOWN, false);
  }
}
