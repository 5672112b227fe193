package org.claimwright.edits;

import static org.claimwright.edits.Lines.claimIf;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.claims.Claim;
import org.claimwright.claims.Patient;
import org.claimwright.claims.Person;

/// The claim against the registered patient and coverage.
final class CoverageRules {

  private static final String LETTER = "[AC-HJKMNP-RT-Y]";
  private static final String EITHER = "[0-9AC-HJKMNP-RT-Y]";

  /// Eleven characters; letters without S, L, O, I, B and Z.
  private static final Pattern MBI =
      Pattern.compile(
          "[1-9]"
              + LETTER
              + EITHER
              + "[0-9]"
              + LETTER
              + EITHER
              + "[0-9]"
              + LETTER
              + LETTER
              + "[0-9]{2}");

  private CoverageRules() {}

  static List<Flaw> notInForce(Claim claim, EditContext context) {
    return switch (context.coverage()) {
      case CoverageFacts.NotOnFile none -> List.of();
      case CoverageFacts.OnFile facts ->
          Lines.where(
              claim,
              line -> !facts.coveredOn(line.serviceDate()),
              line ->
                  "the coverage is not in force on "
                      + line.serviceDate()
                      + "; it holds "
                      + facts.inForce(),
              "bill the coverage of that date, or correct its dates in the registration");
    };
  }

  static List<Flaw> otherPatient(Claim claim, EditContext context) {
    return switch (context.coverage()) {
      case CoverageFacts.NotOnFile none -> List.of();
      case CoverageFacts.OnFile facts ->
          claimIf(
              !samePerson(claim.insured().treated(), facts.patient()),
              claim.insured().patient() instanceof Patient.Self
                  ? "the claim says the patient is the subscriber, but the subscriber on the claim is"
                      + " not the registered patient"
                  : "the dependent on the claim is not the registered patient",
              "correct the relationship to the subscriber in the patient's coverage");
    };
  }

  static List<Flaw> otherMemberId(Claim claim, EditContext context) {
    return switch (context.coverage()) {
      case CoverageFacts.NotOnFile none -> List.of();
      case CoverageFacts.OnFile facts ->
          claimIf(
              !claim.insured().policy().memberId().equals(facts.memberId()),
              "the member id on the claim is not that of the registered coverage",
              "build the claim again from the coverage, or correct the coverage");
    };
  }

  static List<Flaw> dependentIsHolder(Claim claim, EditContext context) {
    return switch (claim.insured().patient()) {
      case Patient.Self self -> List.of();
      case Patient.Dependent dependent ->
          claimIf(
              claim.insured().subscriber() instanceof Person holder
                  && samePerson(holder, dependent.person()),
              "the claim calls the subscriber a dependent of themselves (relationship "
                  + dependent.relationship()
                  + ")",
              "set the relationship to self in the patient's coverage");
    };
  }

  static List<Flaw> medicareDependent(Claim claim, EditContext context) {
    return claimIf(
        isMedicare(claim) && claim.insured().patient() instanceof Patient.Dependent,
        "a Medicare claim is for a dependent; everyone with Medicare is insured themselves",
        "set the relationship to self and enter the patient's own Medicare number");
  }

  static List<Flaw> medicareId(Claim claim, EditContext context) {
    var id = claim.insured().policy().memberId().value().replace("-", "");
    return claimIf(
        isMedicare(claim) && !MBI.matcher(id).matches(),
        "the member id has "
            + id.length()
            + " characters and is not of the form of a Medicare number",
        "enter the eleven characters of the Medicare card, such as 1EG4-TE5-MK73");
  }

  static boolean isMedicare(Claim claim) {
    return claim.insured().policy().payer().filingIndicator().equals("MB");
  }

  private static boolean samePerson(Person one, Person other) {
    return one.birthDate().equals(other.birthDate())
        && one.name().last().equalsIgnoreCase(other.name().last())
        && one.name().first().equalsIgnoreCase(other.name().first());
  }
}
