package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;
import static org.claimwright.edits.Desk.check;
import static org.claimwright.edits.Desk.only;

import java.time.LocalDate;
import org.claimwright.claims.SampleClaim;
import org.claimwright.kernel.Severity;
import org.junit.jupiter.api.Test;

class DiagnosesOnTheDateTest {

  @Test
  void anUnknownDiagnosisIsNamedWithItsPlaceAndRelease() {
    var finding = only(check(visitFor("R98.7")), "ICD10-UNKNOWN");
    assertThat(finding.message()).contains("diagnosis 1").contains("R98.7").contains("FY2026");
  }

  @Test
  void theStarterSetPointsToTheFullRelease() {
    var findings = ClaimEdits.check(visitFor("R05.9").build(), Desk.withStarterCodes());
    assertThat(only(findings, "ICD10-UNKNOWN").fix()).contains("codesets import");
  }

  @Test
  void aDateBeforeEveryReleaseIsSaidOnce() {
    var claim =
        aCommercialClaim()
            .withDiagnoses("I10")
            .on(LocalDate.of(2025, 9, 30))
            .withLine("99213", "90.00");
    assertThat(check(claim))
        .filteredOn(finding -> finding.rule().startsWith("ICD10"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("2025-09-30"));
  }

  @Test
  void aCategoryNeedsMoreCharactersAndItsCodesAreOffered() {
    var finding = only(check(visitFor("E11")), "ICD10-NOT-BILLABLE");
    assertThat(finding.fix()).contains("E11.9").contains("E11.65");
  }

  @Test
  void theSameDiagnosisTwiceIsADuplicateHoweverItIsWritten() {
    var claim =
        aCommercialClaim()
            .withDiagnoses("E11.9", "I10", "E11.9")
            .withLine("99213", java.util.List.of(), 1, "90.00", 1, 2, 3);
    assertThat(only(check(claim), "ICD10-DUPLICATE").message()).contains("diagnosis 3");
  }

  @Test
  void anExcludes1PairIsStoppedOnceWhicheverComesFirst() {
    var oneWay = only(check(visitFor("E11.9", "E10.9")), "ICD10-EXCLUDES1");
    var otherWay = only(check(visitFor("E10.9", "E11.65")), "ICD10-EXCLUDES1");

    assertThat(oneWay.message()).contains("E11.9").contains("E10.9").contains("E11 says");
    assertThat(otherWay.isStop()).isTrue();
  }

  @Test
  void anExclusionNamingOneCodeDoesNotHitItsNeighbours() {
    assertThat(check(visitFor("I12.9", "E11.9"))).isEmpty();
    only(check(visitFor("I12.9", "I10")), "ICD10-EXCLUDES1");
  }

  @Test
  void aManifestationCannotBeListedFirst() {
    var finding = only(check(visitFor("G63", "E11.9")), "ICD10-CODE-FIRST");
    assertThat(finding.severity()).isEqualTo(Severity.STOP);
    assertThat(check(visitFor("E11.9", "G63"))).isEmpty();
  }

  @Test
  void anExternalCauseCannotBeListedFirst() {
    only(check(visitFor("W19.XXXA", "M17.11")), "ICD10-EXTERNAL-CAUSE-FIRST");
  }

  private static SampleClaim visitFor(String... diagnoses) {
    var pointers = new Integer[diagnoses.length];
    for (int i = 0; i < pointers.length; i++) {
      pointers[i] = i + 1;
    }
    return aCommercialClaim()
        .withDiagnoses(diagnoses)
        .withLine("99213", java.util.List.of(), 1, "90.00", pointers);
  }
}
