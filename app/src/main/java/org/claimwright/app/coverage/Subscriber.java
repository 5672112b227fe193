package org.claimwright.app.coverage;

import java.time.LocalDate;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;

/// Who holds a policy.
public sealed interface Subscriber {

  /// The patient.
  record Self() implements Subscriber {}

  /// Somebody else, under whose policy the patient is covered.
  ///
  /// @param patientIs what the patient is to the holder: a holder's child is `CHILD`
  record Another(Relationship patientIs, PersonName name, LocalDate birthDate, Sex sex)
      implements Subscriber {}

  /// `self`, `spouse`, `child` or `other`.
  default String relationship() {
    return switch (this) {
      case Self self -> "self";
      case Another another -> another.patientIs().word();
    };
  }
}
