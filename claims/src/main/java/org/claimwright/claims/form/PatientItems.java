package org.claimwright.claims.form;

import org.claimwright.claims.Claim;
import org.claimwright.claims.Patient;
import org.claimwright.claims.Person;
import org.claimwright.claims.PolicyHolder;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;

/// Items 1 to 13: plan, patient and policy holder.
final class PatientItems {

  private static final String ON_FILE = "SIGNATURE ON FILE";

  private PatientItems() {}

  static void fill(Claim claim, FormTexts out) {
    var insured = claim.insured();
    var policy = insured.policy();
    out.put(1, 41, 38, policy.payer().name());
    out.check(8, planColumn(policy.payer().filingIndicator(), policy.groupNumber()));
    out.put(8, 50, 29, policy.memberId().value());
    patient(insured.treated(), out);
    out.check(12, relationshipColumn(insured.patient()));
    holder(insured.subscriber(), out);
    noAccident(out);
    out.put(18, 50, 29, policy.groupNumber().isEmpty() ? "NONE" : policy.groupNumber());
    out.put(24, 50, 29, policy.payer().name());
    out.check(26, 57);
    out.put(29, 7, 25, ON_FILE);
    out.put(29, 57, 22, ON_FILE);
  }

  private static void patient(Person person, FormTexts out) {
    out.put(10, 1, 28, name(person.name()));
    out.longDate(10, 31, person.birthDate());
    sex(person.sex(), 10, 42, 47, out);
    address(person.address(), 1, 26, out);
  }

  private static void holder(PolicyHolder holder, FormTexts out) {
    out.put(10, 50, 29, name(holder.name()));
    switch (holder) {
      case Person person -> {
        address(person.address(), 50, 74, out);
        out.longDate(20, 53, person.birthDate());
        sex(person.sex(), 20, 68, 75, out);
      }
      case PolicyHolder.NameOnly named -> {}
    }
  }

  private static void address(Address address, int column, int stateColumn, FormTexts out) {
    out.put(12, column, 28, (address.line1() + " " + address.line2()).strip());
    out.put(14, column, 23, address.city());
    out.put(14, stateColumn, 2, address.state().code());
    out.put(16, column, 10, address.zip().toString());
  }

  private static void sex(Sex sex, int line, int male, int female, FormTexts out) {
    switch (sex) {
      case MALE -> out.check(line, male);
      case FEMALE -> out.check(line, female);
      case UNKNOWN -> {}
    }
  }

  /// A professional claim here carries no accident: all three say no.
  private static void noAccident(FormTexts out) {
    out.check(20, 41);
    out.check(22, 41);
    out.check(24, 41);
  }

  private static String name(PersonName name) {
    var suffix = name.suffix().isEmpty() ? "" : " " + name.suffix();
    var middle = name.middle().isEmpty() ? "" : ", " + name.middle();
    return name.last() + suffix + ", " + name.first() + middle;
  }

  private static int planColumn(String filingIndicator, String group) {
    return switch (filingIndicator) {
      case "MA", "MB" -> 1;
      case "MC" -> 8;
      case "CH" -> 15;
      case "VA" -> 24;
      default -> group.isEmpty() ? 45 : 31;
    };
  }

  private static int relationshipColumn(Patient patient) {
    return switch (patient) {
      case Patient.Self self -> 33;
      case Patient.Dependent dependent ->
          switch (dependent.relationship()) {
            case "01" -> 38;
            case "19" -> 42;
            default -> 47;
          };
    };
  }
}
