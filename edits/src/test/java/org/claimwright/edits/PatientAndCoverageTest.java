package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.JOANNE;
import static org.claimwright.claims.SampleClaim.TOM;
import static org.claimwright.claims.SampleClaim.aCleanClaim;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;
import static org.claimwright.edits.Desk.check;
import static org.claimwright.edits.Desk.only;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.Insured;
import org.claimwright.claims.Patient;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.PayerSequence;
import org.claimwright.claims.Person;
import org.claimwright.claims.Policy;
import org.claimwright.claims.PolicyHolder;
import org.claimwright.claims.SampleClaim;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.PayerId;
import org.junit.jupiter.api.Test;

class PatientAndCoverageTest {

  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

  @Test
  void aCoverageInForceForTheRegisteredPatientIsSilent() {
    assertThat(check(aCleanClaim(), onFile(JOANNE, "LH8812345", YEAR))).isEmpty();
  }

  @Test
  void aCoverageThatEndedBeforeTheVisitIsStoppedOnEachLine() {
    var ended = new DateRange(LocalDate.of(2025, 1, 1), SampleClaim.DAY);
    var findings = check(aCleanClaim(), onFile(JOANNE, "LH8812345", ended));
    assertThat(findings)
        .hasSize(2)
        .allMatch(finding -> finding.rule().equals("COVERAGE-NOT-IN-FORCE"));
    assertThat(findings.getFirst().message()).contains("2026-03-12").contains("2026-03-11");
  }

  @Test
  void selfIsStoppedWhenAnotherPersonIsRegistered() {
    var finding = only(check(aCleanClaim(), onFile(TOM, "LH8812345", YEAR)), "COVERAGE-PATIENT");
    assertThat(finding.message()).doesNotContain("Ellis");
  }

  @Test
  void anotherMemberIdThanTheRegisteredOneIsStoppedWithoutPrintingIt() {
    var finding =
        only(check(aCleanClaim(), onFile(JOANNE, "LH0000001", YEAR)), "COVERAGE-MEMBER-ID");
    assertThat(finding.message()).doesNotContain("LH0000001").doesNotContain("LH8812345");
  }

  @Test
  void nobodyIsTheirOwnDependent() {
    var claim = aCleanClaim().treating(new Patient.Dependent("19", JOANNE));
    only(check(claim), "COVERAGE-SELF-TWICE");
  }

  @Test
  void medicareHasNoDependentsAndItsOwnKindOfNumber() {
    var medicare = new PayerIdentity(new PayerId("15202"), "Medicare Part B", "MB");
    var policy = new Policy(medicare, new MemberId("LH8812345"), "", PayerSequence.PRIMARY);
    var claim =
        aCleanClaim()
            .insured(
                new Insured(
                    policy,
                    new PolicyHolder.NameOnly(JOANNE.name()),
                    new Patient.Dependent("19", TOM)));
    assertThat(check(claim))
        .extracting(Finding::rule)
        .containsExactly("PAYER-MEDICARE-SELF", "PAYER-MEDICARE-ID");
  }

  @Test
  void aMedicareNumberOfTheRightFormIsSilentWithOrWithoutHyphens() {
    var medicare = new PayerIdentity(new PayerId("15202"), "Medicare Part B", "MB");
    for (var id : List.of("1EG4TE5MK73", "1EG4-TE5-MK73")) {
      var policy = new Policy(medicare, new MemberId(id), "", PayerSequence.PRIMARY);
      assertThat(check(aCleanClaim().insured(new Insured(policy, JOANNE, new Patient.Self()))))
          .isEmpty();
    }
  }

  @Test
  void aPregnancyOfABoyIsStopped() {
    var claim =
        aCommercialClaim().forPerson(TOM).withDiagnoses("O09.91").withLine("99213", "90.00");
    assertThat(only(check(claim), "ICD10-PREGNANCY").message()).contains("O09.91").contains("M");
  }

  @Test
  void aBirthRecordAtSixtyFourIsStopped() {
    var claim = aCommercialClaim().withDiagnoses("Z38.00").withLine("99213", "90.00");
    assertThat(only(check(claim), "ICD10-NEWBORN").message()).contains("64");
  }

  @Test
  void aDiagnosisOfTheOtherSexIsOnlyAWarning() {
    var claim = aCommercialClaim().withDiagnoses("N40.0").withLine("99213", "90.00");
    assertThat(only(check(claim), "ICD10-SEX").isStop()).isFalse();
  }

  private static CoverageFacts onFile(Person patient, String memberId, DateRange inForce) {
    return new CoverageFacts.OnFile(patient, new MemberId(memberId), List.of(inForce));
  }
}
