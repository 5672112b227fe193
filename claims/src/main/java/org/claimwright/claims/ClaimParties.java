package org.claimwright.claims;

import java.util.Arrays;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;
import org.claimwright.kernel.UsState;
import org.claimwright.kernel.Zip;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Reads who bills, who is insured and who was treated out of the hierarchical levels of an 837P.
final class ClaimParties {

  private ClaimParties() {}

  static BillingProvider billing(Loop level, String submitterPhone) {
    var loop = Field.loop(level, "2010AA");
    var name = Field.segment(loop, "NM1");
    var phone = loop.segment("PER").map(ClaimParties::phone).orElse(submitterPhone);
    var person = name.element(2).equals("1") ? name.element(4) + " " : "";
    return new BillingProvider(
        new BillingProvider.Organization(person + Field.text(name, 3), phone),
        npi(name),
        Field.readPrivate(
            Field.segment(loop, "REF", 1, "EI"),
            2,
            "DATA-TAX-ID",
            "an employer identification number (nine digits with an issued prefix)",
            TaxId::parse),
        taxonomy(Field.segment(level, "PRV")),
        address(loop));
  }

  static Insured subscriberTreated(Loop level) {
    var loop = Field.loop(level, "2010BA");
    return new Insured(policy(level, loop), person(loop), new Patient.Self());
  }

  static Insured dependentTreated(Loop level, Loop patientLevel) {
    var loop = Field.loop(level, "2010BA");
    var holder = new PolicyHolder.NameOnly(personName(Field.segment(loop, "NM1")));
    var patient =
        new Patient.Dependent(
            Field.text(Field.segment(patientLevel, "PAT"), 1),
            person(Field.loop(patientLevel, "2010CA")));
    return new Insured(policy(level, loop), holder, patient);
  }

  static Npi npi(Segment name) {
    return Field.read(name, 9, "DATA-NPI", Npi::new);
  }

  static TaxonomyCode taxonomy(Segment provider) {
    return Field.read(provider, 3, "DATA-TAXONOMY", TaxonomyCode::new);
  }

  /// The first telephone number of a PER segment; `""` when it has none.
  static String phone(Segment contact) {
    for (int element = 3; element <= 7; element += 2) {
      if (contact.element(element).equals("TE")) {
        return contact.element(element + 1);
      }
    }
    return "";
  }

  static Address address(Loop loop) {
    var street = Field.segment(loop, "N3");
    var city = Field.segment(loop, "N4");
    return new Address(
        Field.text(street, 1),
        street.element(2),
        Field.text(city, 1),
        Field.read(city, 2, "DATA-STATE", UsState::new),
        Field.read(city, 3, "DATA-ZIP", Zip::parse));
  }

  static PersonName personName(Segment name) {
    if (!name.element(2).equals("1")) {
      throw Field.unreadable(
          "DATA-PERSON",
          Field.place(name, 2),
          "\""
              + name.element(2)
              + "\" is not a person; claims to an organisation as subscriber"
              + " are not read");
    }
    return new PersonName(
        Field.text(name, 3), Field.text(name, 4), name.element(5), name.element(7));
  }

  private static Person person(Loop loop) {
    var birth = Field.segment(loop, "DMG");
    return new Person(
        personName(Field.segment(loop, "NM1")),
        Field.date(birth, 2),
        Field.read(birth, 3, "DATA-SEX", Sex::ofCode),
        address(loop));
  }

  private static Policy policy(Loop level, Loop subscriber) {
    var coverage = Field.segment(level, "SBR");
    var payer = Field.segment(Field.loop(level, "2010BB"), "NM1");
    return new Policy(
        new PayerIdentity(
            Field.read(payer, 9, "DATA-PAYER-ID", PayerId::new),
            Field.text(payer, 3),
            coverage.element(9)),
        Field.readPrivate(
            Field.segment(subscriber, "NM1"),
            9,
            "COVERAGE-MEMBER-ID",
            "a member id (2 to 80 letters, digits, blanks or hyphens)",
            MemberId::new),
        coverage.element(3),
        Field.read(coverage, 1, "DATA-SEQUENCE", ClaimParties::sequence));
  }

  private static PayerSequence sequence(String code) {
    return Arrays.stream(PayerSequence.values())
        .filter(sequence -> sequence.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("not P, S or T (first to third payer): " + code));
  }
}
