package org.claimwright.coding;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.kernel.Sex;

/// What registration knows of the patient that coding rules ask for.
public record PatientFacts(Optional<LocalDate> birthDate, Sex sex) {
  public static final PatientFacts UNKNOWN = new PatientFacts(Optional.empty(), Sex.UNKNOWN);
}
