package org.claimwright.app.codingdesk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Who and what a visit is, above the workbench.
///
/// @param patient `Ellis, Joanne`
/// @param about `67 · F`
/// @param visit `Office, established patient · Ana Ortiz, MD`
/// @param payer who pays first
/// @param release the ICD-10-CM release of the day
record VisitHead(String patient, String about, String visit, String payer, String release) {

  /// Days from the visit to a day.
  static long age(LocalDate dateOfService, LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(dateOfService, today));
  }
}
