package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;
import static org.claimwright.edits.Desk.check;
import static org.claimwright.edits.Desk.only;

import java.util.List;
import org.claimwright.kernel.Severity;
import org.junit.jupiter.api.Test;

class PointersTest {

  @Test
  void aLineMustPointToADiagnosis() {
    var claim =
        aCommercialClaim()
            .withDiagnoses("I10")
            .withLine("99213", "90.00")
            .withLine("36415", List.of(), 1, "18.00");
    assertThat(only(check(claim), "DATA-POINTER-MISSING").line()).hasValue(2);
  }

  @Test
  void aPointerBeyondTheDiagnosesIsStopped() {
    var claim =
        aCommercialClaim().withDiagnoses("I10").withLine("99213", List.of(), 1, "90.00", 1, 2);
    assertThat(only(check(claim), "DATA-POINTER-RANGE").message()).contains("[1, 2]");
  }

  @Test
  void theSamePointerTwiceIsStopped() {
    var claim =
        aCommercialClaim().withDiagnoses("I10").withLine("99213", List.of(), 1, "90.00", 1, 1);
    only(check(claim), "DATA-POINTER-DUPLICATE");
  }

  @Test
  void aDiagnosisNoLinePointsToIsAWarning() {
    var claim = aCommercialClaim().withDiagnoses("I10", "E11.9").withLine("99213", "90.00");
    var finding = only(check(claim), "ICD10-NOT-POINTED");
    assertThat(finding.severity()).isEqualTo(Severity.WARN);
    assertThat(finding.message()).contains("E11.9");
  }

  @Test
  void severalDiagnosesThatNoLinePointsToAreToldOnce() {
    var claim =
        aCommercialClaim().withDiagnoses("I10", "E11.9", "M17.11").withLine("99213", "90.00");
    assertThat(only(check(claim), "ICD10-NOT-POINTED").message())
        .contains("diagnoses 2 (E11.9), 3 (M17.11)");
  }
}
