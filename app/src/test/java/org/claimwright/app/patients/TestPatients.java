package org.claimwright.app.patients;

import java.time.LocalDate;
import org.claimwright.claims.Person;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;

/// Invented people for tests.
public final class TestPatients {

  private static final Address ADDRESS = Address.of("17 Cedar Lane", "Springfield", "OH", "45501");

  private TestPatients() {}

  /// A woman of 67.
  public static NewPatient joanne() {
    return named("Ellis", "Joanne", LocalDate.of(1959, 4, 18));
  }

  public static NewPatient named(String last, String first, LocalDate birthDate) {
    return new NewPatient(
        new Person(PersonName.of(last, first), birthDate, Sex.FEMALE, ADDRESS),
        Contact.of("937-555-0121", "someone@example.com"));
  }
}
