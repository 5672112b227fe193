package org.claimwright.edits;

import java.time.Period;
import java.util.List;
import org.claimwright.claims.Claim;
import org.claimwright.kernel.Sex;

/// Diagnoses against the patient's sex and age.
final class PatientRules {

  private static final int OLDEST_MOTHER = 64;
  private static final int YOUNGEST_MOTHER = 9;
  private static final String MALE_ORGANS = "(C6[0-3]|N4[0-9]|N5[0-3]|D29|D40).*";
  private static final String FEMALE_ORGANS = "(C5[1-8]|N7[0-7]|N8[0-9]|N9[0-8]|D2[5-8]|D39).*";

  private PatientRules() {}

  static List<Flaw> pregnancy(Claim claim, EditContext context) {
    var patient = claim.insured().treated();
    int age = age(claim, context);
    boolean possible = patient.sex() != Sex.MALE && age >= YOUNGEST_MOTHER && age <= OLDEST_MOTHER;
    return DiagnosisRules.each(claim, code -> !possible && code.matches("(O|Z3[34A]).*"))
        .map(found ->
            Flaw.ofClaim(
                found + " is of pregnancy; the patient is " + patient.sex().code() + ", " + age,
                "check the diagnosis, or sex and birth date in the registration"))
        .toList();
  }

  static List<Flaw> newborn(Claim claim, EditContext context) {
    int age = age(claim, context);
    return DiagnosisRules.each(claim, code -> age > 0 && code.startsWith("Z38"))
        .map(found ->
            Flaw.ofClaim(
                found + " is of the birth itself; the patient is " + age + " years old",
                "use it on the newborn's first record only"))
        .toList();
  }

  static List<Flaw> sexOfDiagnosis(Claim claim, EditContext context) {
    var other =
        switch (claim.insured().treated().sex()) {
          case FEMALE -> MALE_ORGANS;
          case MALE -> FEMALE_ORGANS;
          case UNKNOWN -> "never";
        };
    return DiagnosisRules.each(claim, code -> code.matches(other))
        .map(found ->
            Flaw.ofClaim(
                found + " is of organs the registered sex does not suggest",
                "check the diagnosis and the registered sex; send as it is when both are right"))
        .toList();
  }

  private static int age(Claim claim, EditContext context) {
    var day = ClaimEdits.firstServiceDate(claim, context);
    return Period.between(claim.insured().treated().birthDate(), day).getYears();
  }
}
