package org.claimwright.app.coverage;

import java.time.LocalDate;
import org.claimwright.app.patients.PatientId;
import org.claimwright.kernel.DateRange;

/// A coverage of a patient.
///
/// @param position 1 for the one that pays first
/// @param version counts the changes, so that two people do not overwrite each other's
public record CoverageRecord(
    CoverageId id, PatientId patient, int position, NewCoverage terms, int version) {

  public Membership membership() {
    return terms.membership();
  }

  public Subscriber subscriber() {
    return terms.subscriber();
  }

  public DateRange days() {
    return terms.days();
  }

  public boolean isInForce(LocalDate on) {
    return days().contains(on);
  }
}
