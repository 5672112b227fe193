package org.claimwright.app.coverage;

import java.time.LocalDate;
import java.util.Collection;
import org.claimwright.app.patients.PatientId;

/// A prior authorization of a patient's coverage.
///
/// @param version counts the changes, so that two people do not overwrite each other's
public record AuthorizationRecord(long id, PatientId patient, NewAuthorization terms, int version) {

  public String number() {
    return terms.number();
  }

  /// Whether it names one of these procedures.
  public boolean namesOneOf(Collection<String> codes) {
    return terms.codes().stream().anyMatch(codes::contains);
  }

  /// Whether it allows anything on that day.
  public boolean isInForce(LocalDate on) {
    return terms.days().contains(on);
  }
}
