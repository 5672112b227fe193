package org.claimwright.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;

/// A claim of an invented practice for tests: `aCommercialClaim().withLine("99213", "120.00")`.
public final class SampleClaim {

  public static final LocalDate DAY = LocalDate.of(2026, 3, 12);
  public static final Person JOANNE =
      new Person(
          PersonName.of("Ellis", "Joanne"),
          LocalDate.of(1961, 5, 4),
          Sex.FEMALE,
          Address.of("12 Orchard Lane", "Cleveland", "OH", "44101"));
  public static final Person TOM =
      new Person(
          new PersonName("Ellis", "Tom", "R", "Jr"),
          LocalDate.of(2015, 9, 30),
          Sex.MALE,
          new Address(
              "12 Orchard Lane",
              "Apt 3",
              JOANNE.address().city(),
              JOANNE.address().state(),
              JOANNE.address().zip()));
  public static final BillingProvider PRACTICE =
      new BillingProvider(
          new BillingProvider.Organization("Harbor Street Family Medicine", "2165550142"),
          npi("123456789"),
          new TaxId("341234567"),
          new TaxonomyCode("261QP2300X"),
          Address.of("400 Harbor Street", "Cleveland", "OH", "441141234"));
  public static final RenderingProvider DOCTOR =
      new RenderingProvider(
          PersonName.of("Ortiz", "Maria"), npi("198765432"), new TaxonomyCode("207Q00000X"));
  public static final PayerIdentity PAYER =
      new PayerIdentity(new PayerId("LAKE1"), "Lakeshore Health Plan", "CI");

  private ClaimHeader header =
      new ClaimHeader(new ClaimNumber("CW-1001"), new Frequency.Original(), "11", DOCTOR, "");
  private BillingProvider billing = PRACTICE;
  private Insured insured =
      new Insured(
          new Policy(PAYER, new MemberId("LH8812345"), "GRP-77", PayerSequence.PRIMARY),
          JOANNE,
          new Patient.Self());
  private LocalDate day = DAY;
  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private final List<ClaimLine> lines = new ArrayList<>();

  private SampleClaim() {}

  /// Joanne Ellis, 64, insured herself with a commercial plan; no diagnosis and no line yet.
  public static SampleClaim aCommercialClaim() {
    return new SampleClaim();
  }

  /// One office visit for type 2 diabetes and hypertension: a claim with nothing wrong.
  public static SampleClaim aCleanClaim() {
    return aCommercialClaim()
        .withDiagnoses("E11.9", "I10")
        .withLine("99213", List.of("25"), 1, "120.00", 1, 2)
        .withLine("36415", "18.00");
  }

  public SampleClaim numbered(String number) {
    header =
        new ClaimHeader(
            new ClaimNumber(number),
            header.frequency(),
            header.placeOfService(),
            header.rendering(),
            header.authorizationNumber());
    return this;
  }

  public SampleClaim with(Frequency frequency) {
    header =
        new ClaimHeader(
            header.number(),
            frequency,
            header.placeOfService(),
            header.rendering(),
            header.authorizationNumber());
    return this;
  }

  public SampleClaim atPlace(String placeOfService) {
    header =
        new ClaimHeader(
            header.number(),
            header.frequency(),
            placeOfService,
            header.rendering(),
            header.authorizationNumber());
    return this;
  }

  public SampleClaim authorized(String number) {
    header =
        new ClaimHeader(
            header.number(),
            header.frequency(),
            header.placeOfService(),
            header.rendering(),
            number);
    return this;
  }

  public SampleClaim billedBy(BillingProvider practice) {
    billing = practice;
    return this;
  }

  public SampleClaim insured(Insured other) {
    insured = other;
    return this;
  }

  /// Somebody else treated under the same policy.
  public SampleClaim treating(Patient patient) {
    insured = new Insured(insured.policy(), insured.subscriber(), patient);
    return this;
  }

  /// The same policy held by another person, who was treated.
  public SampleClaim forPerson(Person person) {
    insured = new Insured(insured.policy(), person, new Patient.Self());
    return this;
  }

  /// The date of service of the lines added after this.
  public SampleClaim on(LocalDate serviceDate) {
    day = serviceDate;
    return this;
  }

  public SampleClaim withDiagnoses(String... codes) {
    for (var code : codes) {
      diagnoses.add(new Diagnosis(code));
    }
    return this;
  }

  public SampleClaim withLine(String code, String charge) {
    return withLine(code, List.of(), 1, charge, 1);
  }

  public SampleClaim withLine(
      String code, List<String> modifiers, int units, String charge, Integer... pointers) {
    lines.add(
        new ClaimLine(
            lines.size() + 1,
            new Procedure(code, modifiers, units),
            day,
            List.of(pointers),
            Money.parse(charge)));
    return this;
  }

  public Claim build() {
    return new Claim(header, billing, insured, diagnoses, lines);
  }

  /// A valid NPI from its first nine digits.
  public static Npi npi(String nineDigits) {
    return new Npi(nineDigits + Npi.checkDigit(nineDigits));
  }
}
