package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.PRACTICE;
import static org.claimwright.claims.SampleClaim.aCleanClaim;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;
import static org.claimwright.edits.Desk.check;
import static org.claimwright.edits.Desk.only;

import java.util.List;
import org.claimwright.claims.BillingProvider;
import org.claimwright.claims.Frequency;
import org.claimwright.claims.Patient;
import org.claimwright.claims.SampleClaim;
import org.claimwright.kernel.Address;
import org.junit.jupiter.api.Test;

class MissingOrWrongDataTest {

  @Test
  void aClaimWithoutLinesOrDiagnosesIsStoppedForBoth() {
    assertThat(check(aCommercialClaim()))
        .extracting(Finding::rule)
        .containsExactly("DATA-LINES", "DATA-DIAGNOSES");
  }

  @Test
  void thirteenDiagnosesAreOneTooMany() {
    var claim = aCommercialClaim();
    for (int i = 0; i < 13; i++) {
      claim.withDiagnoses("I10");
    }
    claim.withLine("99213", "100.00");
    assertThat(check(claim)).extracting(Finding::rule).contains("DATA-DIAGNOSES");
  }

  @Test
  void fiftyOneLinesAreOneTooMany() {
    var claim = aCommercialClaim().withDiagnoses("I10");
    for (int i = 0; i < 51; i++) {
      claim.on(SampleClaim.DAY.minusDays(i)).withLine("99213", "100.00");
    }
    assertThat(only(check(claim), "DATA-LINES").message()).contains("51");
  }

  @Test
  void aFiveDigitBillingZipIsStopped() {
    var short5 = at(Address.of("400 Harbor Street", "Cleveland", "OH", "44114"));
    assertThat(only(check(aCleanClaim().billedBy(short5)), "DATA-ZIP4").message())
        .contains("44114");
  }

  @Test
  void aPostOfficeBoxCannotBill() {
    var box = at(Address.of("P.O. Box 12", "Cleveland", "OH", "441141234"));
    assertThat(only(check(aCleanClaim().billedBy(box)), "DATA-PO-BOX").message())
        .contains("P.O. Box 12");
  }

  @Test
  void aStreetNamedAfterAPostOfficeIsNoBox() {
    var street = at(Address.of("12 Post Office Square", "Boston", "MA", "021101234"));
    assertThat(check(aCleanClaim().billedBy(street))).isEmpty();
  }

  @Test
  void anUnknownPlaceOfServiceIsNamed() {
    assertThat(only(check(aCleanClaim().atPlace("77")), "DATA-POS").message()).contains("77");
  }

  @Test
  void aReplacementNeedsThePayersNumber() {
    var claim = aCleanClaim().with(new Frequency.Replacement(" "));
    assertThat(only(check(claim), "DATA-PAYER-NUMBER").message()).contains("7");
  }

  @Test
  void aRelationshipThe837DoesNotKnowIsStopped() {
    var claim = aCleanClaim().treating(new Patient.Dependent("XX", SampleClaim.TOM));
    assertThat(only(check(claim), "DATA-RELATIONSHIP").message()).contains("XX");
  }

  @Test
  void aFreeServiceIsStoppedOnItsLine() {
    var claim = aCleanClaim().withLine("J3301", "0.00");
    var finding = only(check(claim), "DATA-CHARGE");
    assertThat(finding.line()).hasValue(3);
    assertThat(finding.isStop()).isTrue();
  }

  @Test
  void theSameServiceTwiceOnADayIsADuplicate() {
    var claim = aCleanClaim().withLine("36415", "18.00");
    var finding = only(check(claim), "DATA-DUPLICATE-LINE");
    assertThat(finding.line()).hasValue(3);
    assertThat(finding.message()).contains("36415").contains("line 2");
  }

  @Test
  void theSameServiceOnBothSidesIsNoDuplicate() {
    var claim =
        aCommercialClaim()
            .withDiagnoses("M17.11", "M17.12")
            .withLine("20610", List.of("RT"), 1, "200.00", 1)
            .withLine("20610", List.of("LT"), 1, "200.00", 2);
    assertThat(check(claim)).isEmpty();
  }

  private static BillingProvider at(Address address) {
    return new BillingProvider(
        PRACTICE.organization(), PRACTICE.npi(), PRACTICE.taxId(), PRACTICE.taxonomy(), address);
  }
}
