package org.claimwright.claims.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.WireFile;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.Test;

class RemittanceReadingTest {

  private final RemittanceAdvice advice = read(SampleRemittance.BODY).orThrow().getFirst();

  @Test
  void thePaymentIsReadWithItsTraceAndOriginator() {
    assertThat(advice.payment())
        .isEqualTo(
            new Payment(
                Money.parse("10.00"), "ACH", "EFT-5501", "1512345678", LocalDate.of(2026, 4, 5)));
    assertThat(advice.payer().id().value()).isEqualTo("LAKE1");
    assertThat(advice.payeeNpi()).isEqualTo("1234567893");
  }

  @Test
  void aPaidLineKeepsItsReasonsRemarksAndControlNumber() {
    var line = advice.claims().getFirst().services().getFirst();

    assertThat(line.line().controlNumber()).isEqualTo("CW-1001-1");
    assertThat(line.line().remarks()).containsExactly("N130");
    assertThat(line.procedure().label()).isEqualTo("99213-25");
    assertThat(line.paid()).isEqualTo(Money.parse("55.40"));
    assertThat(line.adjustments())
        .containsExactly(
            new Adjustment(AdjustmentGroup.CO, "45", Money.parse("32.20")),
            new Adjustment(AdjustmentGroup.PR, "3", Money.parse("25.00")),
            new Adjustment(AdjustmentGroup.PR, "2", Money.parse("7.40")));
  }

  @Test
  void aDenialKeepsItsReasonOnTheClaimAndTheInsuredsNumber() {
    var denied = advice.claims().get(1);
    assertThat(denied.isDenial()).isTrue();
    assertThat(denied.reference().memberId()).isEqualTo("LH8812345");
    assertThat(denied.reference().patientFirstName()).isEqualTo("Tom");
    assertThat(denied.adjustments())
        .containsExactly(new Adjustment(AdjustmentGroup.CO, "29", Money.parse("95.00")));
  }

  @Test
  void aTakebackIsAReversalWithNegativeAmounts() {
    var takeback = advice.claims().get(2);
    assertThat(takeback.isReversal()).isTrue();
    assertThat(takeback.amounts().paid()).isEqualTo(Money.parse("-40.00"));
  }

  @Test
  void whatIsKeptOutsideAnyClaimIsReadWithItsReason() {
    assertThat(advice.providerAdjustments())
        .containsExactly(
            new ProviderAdjustment(
                "1234567893", LocalDate.of(2026, 12, 31), "WO", "PCN-0800", Money.parse("12.40")));
  }

  @Test
  void anUnknownAdjustmentGroupKeepsItsMoneyAndWarns() {
    var outcome = read(SampleRemittance.BODY.replace("CAS*CO*29*95", "CAS*XX*29*95"));
    assertThat(outcome.orThrow().getFirst().claims().get(1).adjustments())
        .containsExactly(new Adjustment(AdjustmentGroup.OA, "29", Money.parse("95.00")));
    assertThat(outcome.problems()).extracting(Problem::message).anyMatch(m -> m.contains("XX"));
  }

  @Test
  void unknownReasonsAndStatusesPassThroughAsWritten() {
    var body =
        SampleRemittance.BODY
            .replace("CAS*CO*29*95", "CAS*CO*Z9*95")
            .replace("CLP*CW-1002*4", "CLP*CW-1002*23");
    var claim = read(body).orThrow().getFirst().claims().get(1);
    assertThat(claim.status()).isEqualTo("23");
    assertThat(claim.adjustments().getFirst().carc()).isEqualTo("Z9");
  }

  @Test
  void aMissingPaymentDateIsThatOfTheRemittanceAndSaidSo() {
    var outcome = read(SampleRemittance.BODY.replace("*20260405", "*"));
    assertThat(outcome.orThrow().getFirst().payment().date()).isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(outcome.problems()).extracting(Problem::code).contains("X12-PAYMENT-DATE");
  }

  @Test
  void aFileCutInHalfIsRejectedWithThePlaceWhereverTheCut() {
    var file = WireFile.remittance(SampleRemittance.BODY);
    for (int at = 300; at < file.length - 20; at += 37) {
      var cut = java.util.Arrays.copyOf(file, at);
      var outcome = Remittances.read(cut);
      assertThat(outcome.isOk()).as("cut at byte " + at).isFalse();
      assertThat(outcome.problems().getFirst().where()).isNotBlank();
    }
  }

  @Test
  void aWrongSegmentCountIsRejected() {
    var text = new String(WireFile.remittance(SampleRemittance.BODY), StandardCharsets.UTF_8);
    var outcome =
        Remittances.read(text.replaceFirst("SE\\*36", "SE*35").getBytes(StandardCharsets.UTF_8));
    assertThat(outcome.isOk()).isFalse();
    assertThat(outcome.problems().getFirst().message()).contains("35").contains("36");
  }

  @Test
  void anAmountThatIsNoNumberIsRejectedWithItsElement() {
    var outcome = read(SampleRemittance.BODY.replace("*138*62.4*", "*138*62,4*"));
    assertThat(outcome.isOk()).isFalse();
    assertThat(outcome.problems().getFirst().toString()).contains("CLP04").contains("62,4");
  }

  @Test
  void aClaimFileIsNoRemittance() {
    var outcome =
        Remittances.read(WireFile.of("999", "FA", "005010X231A1", "AK1*HC*42\nAK9*A*1*1*1"));
    assertThat(outcome.problems().getFirst().message()).contains("999").contains("835");
  }

  private static Outcome<List<RemittanceAdvice>> read(String body) {
    return Remittances.read(WireFile.remittance(body));
  }
}
