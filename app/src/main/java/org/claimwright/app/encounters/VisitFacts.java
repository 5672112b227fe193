package org.claimwright.app.encounters;

import java.time.LocalDate;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Provider.ProviderId;

/// Who was seen by whom, when and where.
///
/// @param placeOfService two digits (CMS place-of-service code set)
public record VisitFacts(
    PatientId patient,
    ProviderId provider,
    LocalDate dateOfService,
    String placeOfService,
    VisitType type) {

  public VisitFacts {
    if (!placeOfService.matches("[0-9]{2}")) {
      throw new IllegalArgumentException(
          "a place of service has two digits, such as 11 for an office: \""
              + placeOfService
              + "\"");
    }
  }
}
