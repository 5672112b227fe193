package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;
import static org.claimwright.edits.Desk.check;
import static org.claimwright.edits.Desk.only;

import java.util.List;
import org.claimwright.claims.SampleClaim;
import org.claimwright.kernel.Severity;
import org.junit.jupiter.api.Test;

class ProceduresAndModifiersTest {

  @Test
  void anUnknownHcpcsCodeIsStopped() {
    assertThat(only(check(with("J9999")), "HCPCS-UNKNOWN").isStop()).isTrue();
  }

  @Test
  void aProcedureCodeOfNoShapeIsStopped() {
    assertThat(only(check(with("9921")), "HCPCS-UNKNOWN").message()).contains("9921");
  }

  @Test
  void anUnknownCptNumberIsAWarningWhileOnlyTheShippedNumbersAreLoaded() {
    var starter = ClaimEdits.check(with("93000").build(), Desk.withStarterCodes());
    assertThat(only(starter, "HCPCS-UNKNOWN").severity()).isEqualTo(Severity.WARN);
    assertThat(only(check(with("93000")), "HCPCS-UNKNOWN").severity()).isEqualTo(Severity.STOP);
  }

  @Test
  void anUnknownModifierIsNamed() {
    assertThat(only(check(with("99213", "QZ")), "HCPCS-MODIFIER").message()).contains("QZ");
  }

  @Test
  void aModifierTwiceOnALineIsStopped() {
    only(check(with("99213", "25", "25")), "HCPCS-MODIFIER-DUPLICATE");
  }

  @Test
  void aLeftModifierOnARightKneeIsAWarning() {
    var finding = only(check(with("20610", "LT")), "HCPCS-LATERALITY");
    assertThat(finding.message()).contains("left").contains("right");
    assertThat(finding.isStop()).isFalse();
  }

  @Test
  void aVisitBesideAProcedureAsksForModifier25() {
    var bare =
        aCommercialClaim()
            .withDiagnoses("M17.11")
            .withLine("99213", "90.00")
            .withLine("20610", List.of("RT"), 1, "200.00", 1);
    var finding = only(check(bare), "EM-SEPARATE");
    assertThat(finding.line()).hasValue(1);
    assertThat(finding.message()).contains("20610").contains("line 2");
  }

  @Test
  void aBloodDrawBesideAVisitAsksForNothing() {
    var claim =
        aCommercialClaim()
            .withDiagnoses("I10")
            .withLine("99213", "90.00")
            .withLine("36415", "18.00");
    assertThat(check(claim)).isEmpty();
  }

  @Test
  void twoOfficeVisitsOnADayAreAWarning() {
    var claim =
        aCommercialClaim()
            .withDiagnoses("I10")
            .withLine("99213", "90.00")
            .withLine("99214", "130.00");
    assertThat(only(check(claim), "EM-TWO-VISITS").line()).hasValue(2);
  }

  private static SampleClaim with(String code, String... modifiers) {
    return aCommercialClaim()
        .withDiagnoses("M17.11")
        .withLine(code, List.of(modifiers), 1, "90.00", 1);
  }
}
