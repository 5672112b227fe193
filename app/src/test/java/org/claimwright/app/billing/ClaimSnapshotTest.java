package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.claims.BillingProvider;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimHeader;
import org.claimwright.claims.ClaimLine;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.claims.Diagnosis;
import org.claimwright.claims.Frequency;
import org.claimwright.claims.Insured;
import org.claimwright.claims.Patient;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.PayerSequence;
import org.claimwright.claims.Person;
import org.claimwright.claims.Policy;
import org.claimwright.claims.PolicyHolder;
import org.claimwright.claims.Procedure;
import org.claimwright.claims.RenderingProvider;
import org.claimwright.claims.ServicePlace;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Severity;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.TaxId;
import org.claimwright.kernel.TaxonomyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimSnapshotTest {

  private static final Address ADDRESS =
      Address.of("12 Elm Street", "Springfield", "OH", "45501-1234");
  private static final Person JOANNE =
      new Person(
          new PersonName("Ellis", "Joanne", "M", "Jr"),
          LocalDate.of(1959, 4, 18),
          Sex.FEMALE,
          ADDRESS);

  static Stream<Claim> everyAlternative() {
    var holders =
        List.of(
            insured(JOANNE, new Patient.Self()),
            insured(JOANNE, new Patient.Dependent("19", JOANNE)),
            insured(
                new PolicyHolder.NameOnly(PersonName.of("Ellis", "Robert")),
                new Patient.Dependent("01", JOANNE)));
    var frequencies =
        List.of(
            new Frequency.Original(),
            new Frequency.Replacement("LKS-77"),
            new Frequency.VoidClaim("LKS-78"));
    var sites =
        List.of(
            new ServicePlace.BillingAddress(),
            new ServicePlace.Facility("East clinic", TestPractice.npi("130882016"), ADDRESS));
    return holders.stream()
        .flatMap(insured ->
            frequencies.stream()
                .flatMap(frequency -> sites.stream().map(site -> claim(insured, frequency, site))));
  }

  @ParameterizedTest
  @MethodSource("everyAlternative")
  void whatIsWrittenIsReadBackEqual(Claim claim) {
    assertThat(ClaimSnapshot.read(ClaimSnapshot.write(claim))).isEqualTo(claim);
  }

  @ParameterizedTest
  @EnumSource(PayerSequence.class)
  void everyPlaceInTheOrderOfPayersIsReadBack(PayerSequence sequence) {
    var policy = policy(sequence);
    var claim =
        claim(
            new Insured(policy, JOANNE, new Patient.Self()),
            new Frequency.Original(),
            new ServicePlace.BillingAddress());
    assertThat(ClaimSnapshot.read(ClaimSnapshot.write(claim))).isEqualTo(claim);
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void everyFindingIsReadBack(Severity severity) {
    var holds =
        List.of(
            new Hold(
                new Hold.Rule("ICD10-EXCLUDES1", "2026.1", "I.A.12.a"),
                severity,
                "line 2",
                "E11.42 excludes \"E10.9\"",
                new Hold.Mend("take one off", "/coding/7")));
    assertThat(ClaimSnapshot.readFindings(ClaimSnapshot.writeFindings(holds))).isEqualTo(holds);
    assertThat(ClaimSnapshot.readFindings("[]")).isEmpty();
  }

  @Test
  void aNewerFormatIsRefusedWithBothNumbers() {
    var json = ClaimSnapshot.write(everyAlternative().findFirst().orElseThrow());
    assertThatThrownBy(() -> ClaimSnapshot.read(json.replace("\"format\":1", "\"format\":2")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("format 2")
        .hasMessageContaining("reads 1");
  }

  private static Claim claim(Insured insured, Frequency frequency, ServicePlace.Site site) {
    return new Claim(
        new ClaimHeader(
            new ClaimNumber("HFP-10001"),
            frequency,
            new ServicePlace("11", site),
            new RenderingProvider(
                PersonName.of("Ortega", "Ana"),
                TestPractice.npi("130882015"),
                new TaxonomyCode("207Q00000X")),
            "A88213"),
        new BillingProvider(
            new BillingProvider.Organization("Elm Street Family Practice", "9375550100"),
            TestPractice.npi("199301470"),
            TaxId.parse("34-5550142"),
            new TaxonomyCode("193200000X"),
            ADDRESS),
        insured,
        List.of(new Diagnosis("E11.42"), new Diagnosis("M17.11")),
        List.of(
            new ClaimLine(
                1,
                new Procedure("99214", List.of("25"), 1),
                LocalDate.of(2026, 11, 12),
                List.of(1, 2),
                Money.parse("212.00")),
            new ClaimLine(
                2,
                new Procedure("J3301", List.of(), 4),
                LocalDate.of(2026, 11, 12),
                List.of(2),
                Money.parse("38.00"))));
  }

  private static Insured insured(PolicyHolder holder, Patient patient) {
    return new Insured(policy(PayerSequence.PRIMARY), holder, patient);
  }

  private static Policy policy(PayerSequence sequence) {
    return new Policy(
        new PayerIdentity(new PayerId("LKSD1"), "Lakeside Health Plan", "CI"),
        new MemberId("LKS200417"),
        "G-7",
        sequence);
  }
}
