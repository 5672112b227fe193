package org.claimwright.app.statements;

import java.util.Optional;
import java.util.stream.LongStream;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.patients.PatientId;

/// Which account is a signed-in patient's own.
final class OwnAccount {

  private OwnAccount() {}

  static Optional<PatientId> of(SignedIn user) {
    if (!user.may(Permission.READ_OWN_ACCOUNT)) {
      return Optional.empty();
    }
    var patient = user.place().patientId();
    return patient.isPresent()
        ? LongStream.of(patient.getAsLong()).mapToObj(PatientId::new).findFirst()
        : Optional.empty();
  }
}
