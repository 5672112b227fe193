package org.claimwright.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.claimwright.kernel.Money;
import org.claimwright.x12.X12Problem;
import org.claimwright.x12.X12Validator;
import org.junit.jupiter.api.Test;

class SandboxPayerTest {

  private static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 11, 9, 9, 31);

  private final SandboxPayer payer = new SandboxPayer(PlanBook.standard(), PayerMemory.inMemory());

  @Test
  void aCleanClaimIsAcknowledgedTakenInAndPaid() {
    var answers = receive(ClaimFile.aClaim().withLine("99213", "150.00"));
    assertThat(text(answers.acknowledgement())).contains("AK9*A*1*1*1");
    assertThat(claimAck(answers)).contains("TRN*2*HFP-1001").contains("STC*A2:20*20261109*WQ*150");
    // Allowed 62 % of 150.00 is 93.00; the copay of 25.00 is the member's.
    assertThat(remit(answers)).contains("BPR*I*68*C*ACH");
    assertThat(segment(remit(answers), "CLP")).startsWith("CLP*HFP-1001*1*150*68*25*12*2026");
    assertThat(remit(answers)).contains("CAS*CO*45*57~").contains("CAS*PR*3*25~");
  }

  @Test
  void everyAnswerIsValidX12() {
    var answers =
        receive(ClaimFile.aClaim().withLine("99213:25", "150.00").withLine("20610", "240.00"));
    for (var file :
        List.of(
            answers.acknowledgement(),
            answers.claimAcknowledgement().orElseThrow(),
            answers.remittance().orElseThrow())) {
      assertThat(X12Validator.validate(file).problems()).filteredOn(X12Problem::isError).isEmpty();
    }
  }

  @Test
  void theDeductibleIsTakenOnceAYear() {
    var first = remit(receive(ClaimFile.aClaim().withLine("20610", "500.00")));
    assertThat(first).contains("CAS*PR*1*310~");
    var second =
        remit(
            receive(ClaimFile.aClaim().on(LocalDate.of(2026, 11, 3)).withLine("20610", "500.00")));
    // 190.00 of the 500.00 deductible is left; 20 % of the remaining 120.00 is 24.00.
    assertThat(second).contains("CAS*PR*1*190**2*24~");
  }

  @Test
  void theSameServiceASecondTimeIsADuplicate() {
    receive(ClaimFile.aClaim().withLine("99213", "150.00"));
    var again = remit(receive(ClaimFile.aClaim().withLine("99213", "150.00")));
    assertThat(again).contains("CAS*OA*18*150~").contains("CLP*HFP-1001*4*150*0**12");
  }

  @Test
  void aVisitWithAProcedureAndNoModifierIsDeniedForTheVisitAlone() {
    var remit =
        remit(receive(ClaimFile.aClaim().withLine("99213", "150.00").withLine("20610", "240.00")));
    assertThat(remit).contains("CAS*CO*4*150~").contains("LQ*HE*N822~");
    assertThat(segment(remit, "CLP")).startsWith("CLP*HFP-1001*1*390*");
  }

  @Test
  void aServiceThatNeedsAuthorizationIsDeniedWithoutAndPaidWithIt() {
    assertThat(remit(receive(ClaimFile.aClaim().withLine("72148", "900.00"))))
        .contains("CAS*CO*197*900~");
    assertThat(remit(receive(ClaimFile.aClaim().authorized("A88213").withLine("72148", "900.00"))))
        .doesNotContain("CO*197")
        .contains("AMT*B6*558~");
  }

  @Test
  void aClaimAfterTheFilingLimitIsDenied() {
    var late = ClaimFile.aClaim().on(LocalDate.of(2026, 5, 1)).withLine("99213", "150.00");
    assertThat(remit(receive(late))).contains("CAS*CO*29*150~");
  }

  @Test
  void serviceAfterTheMemberLeftIsNotCovered() {
    var book =
        PlanBook.parse(
            """
            plan Small Plan
              payer-id: LKSH1
              tax-id: 990000001
              mail: PO BOX 1 | TOLEDO | OH 43604 | 4195550150
              filing-indicator: CI
              allowed: 50%
              terminated: W100200300 2026-10-31
            """);
    var answers =
        new SandboxPayer(book, PayerMemory.inMemory())
            .receive(ClaimFile.aClaim().withLine("99213", "150.00").bytes(), RECEIVED);
    assertThat(remit(answers)).contains("CAS*PR*27*150~");
  }

  @Test
  void medicareWithholdsTheSequestrationFromWhatItPays() {
    var remit = remit(receive(ClaimFile.aClaim().to("15202").withLine("G0439", "200.00")));
    // Allowed 45 % of 200.00 is 90.00, paid in full but for 2 %.
    assertThat(remit).contains("CAS*CO*45*110**253*1.8~").contains("*88.2*");
  }

  @Test
  void anUnknownPayerTurnsTheClaimAwayAndPaysNothing() {
    var stranger =
        new SandboxPayer(
            PlanBook.parse(
                """
                plan Other
                  payer-id: OTHER
                  tax-id: 990000009
                  mail: PO BOX 1 | TOLEDO | OH 43604 | 4195550150
                  filing-indicator: HM
                  allowed: 50%
                """),
            PayerMemory.inMemory());
    var answers =
        stranger.receive(ClaimFile.aClaim().withLine("99213", "150.00").bytes(), RECEIVED);
    assertThat(claimAck(answers)).contains("STC*A3:116:PR*20261109*U*150");
    assertThat(answers.remittance()).isEmpty();
  }

  @Test
  void aReplacementOfAClaimThisPayerNeverSawIsTurnedAway() {
    var answers = receive(ClaimFile.aClaim().frequency("7").withLine("99213", "150.00"));
    assertThat(claimAck(answers)).contains("STC*A7:464*");
    assertThat(answers.remittance()).isEmpty();
  }

  @Test
  void aFrequencyThisPayerDoesNotKnowIsTurnedAway() {
    var answers = receive(ClaimFile.aClaim().frequency("6").withLine("99213", "150.00"));
    assertThat(claimAck(answers)).contains("STC*A7:535*");
  }

  @Test
  void aReplacementTakesTheFirstPaymentBackAndPaysTheNewClaim() {
    var first = number(receive(ClaimFile.aClaim().withLine("99213", "150.00")));
    var answers = receive(ClaimFile.aClaim().changing(first, "7").withLine("99214", "200.00"));
    var remit = remit(answers);
    assertThat(remit)
        .contains("CLP*HFP-1001*22*-150*-68*-25*12*" + first + "*")
        .contains("CAS*CO*45*-57~")
        .contains("CLP*HFP-1002*1*200*99*25*12*");
    // 99.00 for the new claim less the 68.00 of the first.
    assertThat(remit).contains("BPR*I*31*C*ACH");
    assertThat(X12Validator.validate(answers.remittance().orElseThrow()).problems())
        .filteredOn(X12Problem::isError)
        .isEmpty();
  }

  @Test
  void theSameServiceOnAReplacementIsNoDuplicate() {
    var first = number(receive(ClaimFile.aClaim().withLine("99213", "150.00")));
    var remit = remit(receive(ClaimFile.aClaim().changing(first, "7").withLine("99213", "150.00")));
    assertThat(remit).contains("CLP*HFP-1002*1*150*68*25").doesNotContain("CAS*OA*18");
  }

  @Test
  void theDeductibleIsGivenBackWithTheReversal() {
    var first = number(receive(ClaimFile.aClaim().withLine("20610", "500.00")));
    var remit = remit(receive(ClaimFile.aClaim().changing(first, "7").withLine("20610", "400.00")));
    assertThat(remit).contains("CAS*PR*1*-310~").contains("CAS*PR*1*248~");
  }

  @Test
  void aVoidTakesThePaymentBackAndTheDebtIsKeptFromTheNext() {
    var first = number(receive(ClaimFile.aClaim().withLine("99213", "150.00")));
    var voided =
        remit(receive(ClaimFile.aClaim().changing(first, "8").withLine("99213", "150.00")));
    assertThat(voided)
        .contains("BPR*H*0*C*NON")
        .contains("CLP*HFP-1001*22*-150*-68*-25")
        .containsPattern("PLB\\*1993014707\\*20261231\\*FB:SB\\d+\\*-68~");
    var next =
        remit(
            receive(ClaimFile.aClaim().on(LocalDate.of(2026, 11, 3)).withLine("99214", "200.00")));
    assertThat(next).contains("BPR*I*31*C*ACH").containsPattern("FB:SB\\d+\\*68~");
  }

  @Test
  void aClaimIsReplacedOnce() {
    var first = number(receive(ClaimFile.aClaim().withLine("99213", "150.00")));
    receive(ClaimFile.aClaim().changing(first, "7").withLine("99214", "200.00"));
    var again = receive(ClaimFile.aClaim().changing(first, "7").withLine("99215", "250.00"));
    assertThat(claimAck(again)).contains("STC*A7:464*");
  }

  @Test
  void whatIsNoClaimFileIsAnsweredAndNothingElse() {
    var random = new Random(5);
    var noise = new byte[400];
    random.nextBytes(noise);
    for (var file : List.of(new byte[0], "hello".getBytes(StandardCharsets.UTF_8), noise)) {
      var answers = payer.receive(file, RECEIVED);
      assertThat(answers.claimAcknowledgement()).isEmpty();
      assertThat(answers.remittance()).isEmpty();
    }
  }

  @Test
  void aChargeWithAFractionOfACentIsReckonedInWholeCents() {
    var file = text(ClaimFile.aClaim().withLine("99213", "150.00").bytes());
    var fraction = file.replace("*150*", "*150.004*").getBytes(StandardCharsets.UTF_8);
    assertThat(remit(payer.receive(fraction, RECEIVED))).contains("CLP*HFP-1001*1*150*68*");
  }

  @Test
  void aClaimFileCutInHalfPaysNothing() {
    var whole = ClaimFile.aClaim().withLine("99213", "150.00").bytes();
    var half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(payer.receive(half, RECEIVED).remittance()).isEmpty();
  }

  @Test
  void anyClaimIsPaidWhatItsAdjustmentsLeave() {
    var random = new Random(835);
    var codes = List.of("99213:25", "99214", "20610", "83036", "90471", "93000", "99000", "72148");
    for (int round = 0; round < 200; round++) {
      var file =
          ClaimFile.aClaim()
              .ofMember("M" + round % 7 + "00100")
              .on(LocalDate.of(2026, 10, 1).plusDays(random.nextInt(30)));
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        file.withLine(
            codes.get(random.nextInt(codes.size())),
            Money.ofCents(random.nextLong(1, 100_000)).toString());
      }
      var remittance = receive(file).remittance().orElseThrow();
      assertThat(X12Validator.validate(remittance).problems())
          .as("round %d", round)
          .filteredOn(X12Problem::isError)
          .isEmpty();
    }
  }

  @Test
  void aPlanBookThatCannotBeReadNamesTheLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanBook.parse("plan A\n  payer-id: X1\n  alowed: 50%\n"))
        .withMessage("plan book, line 3: unknown setting \"alowed\"");
    assertThatIllegalArgumentException().isThrownBy(() -> PlanBook.parse("# nothing\n"));
  }

  /// The payer's own number of the claim.
  private static String number(PayerAnswers answers) {
    return segment(remit(answers), "CLP").split("\\*", -1)[7];
  }

  private PayerAnswers receive(ClaimFile file) {
    return payer.receive(file.bytes(), RECEIVED);
  }

  private static String claimAck(PayerAnswers answers) {
    return text(answers.claimAcknowledgement().orElseThrow());
  }

  private static String remit(PayerAnswers answers) {
    return text(answers.remittance().orElseThrow());
  }

  private static String segment(String file, String id) {
    return file.lines()
        .flatMap(line -> List.of(line.split("~", -1)).stream())
        .filter(segment -> segment.startsWith(id + "*"))
        .findFirst()
        .orElseThrow();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
