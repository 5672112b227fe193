package org.claimwright.app.patients;

import java.time.LocalDate;
import java.time.Period;
import org.claimwright.claims.Person;

/// A registered patient.
///
/// @param version counts the changes, so that two people do not overwrite each other's
public record PatientRecord(PatientId id, Person person, Contact contact, int version) {

  /// `Ellis, Joanne`.
  public String name() {
    return person.name().lastFirst();
  }

  /// Whole years on a day.
  public int ageOn(LocalDate day) {
    return Math.max(0, Period.between(person.birthDate(), day).getYears());
  }

  /// `67 · F`, as heads of pages show it; months and days for the smallest.
  public String ageAndSexOn(LocalDate day) {
    var age = Period.between(person.birthDate(), day);
    var words =
        age.getYears() >= 2
            ? Integer.toString(age.getYears())
            : age.toTotalMonths() >= 1
                ? age.toTotalMonths() + " mo"
                : Math.max(0, age.getDays()) + " d";
    return words + " · " + person.sex().code();
  }
}
