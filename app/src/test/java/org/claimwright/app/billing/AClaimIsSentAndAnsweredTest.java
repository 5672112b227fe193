package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AppTest
class AClaimIsSentAndAnsweredTest {

  @Autowired private ApplicationContext house;
  @Autowired private Contracts contracts;

  private TestClaims practice;

  @BeforeEach
  void aPractice() {
    practice = TestClaims.open(house);
  }

  @Test
  void aReadyClaimGoesIntoOneFileOnly() {
    var claim = practice.ready("Ellis");
    practice.in(() -> {
      assertThat(practice.claims.lockReady(List.of(claim.id()))).hasSize(1);
      practice.claims.batched(claim.number(), TestClaims.batch(1)).orThrow();
      assertThat(practice.claims.lockReady(List.of(claim.id()))).isEmpty();
      assertThat(codes(practice.claims.batched(claim.number(), TestClaims.batch(2))))
          .containsExactly("CLAIM-STATE");
    });
    assertThat(practice.now(claim).state().word()).isEqualTo("sending");
  }

  @Test
  void toldTwiceOfItsFileAndItsSendingItStaysAsItIs() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    var titles = practice.titles(claim);
    var again = practice.sent(claim, 1);
    assertThat(again.state()).isEqualTo(claim.state());
    assertThat(practice.titles(claim)).isEqualTo(titles).contains("Sent through sandbox");
  }

  @Test
  void aHeldClaimIsNotPutIntoAFile() {
    var claim = practice.held("Ellis");
    practice.in(() -> {
      assertThat(practice.claims.lockReady(List.of(claim.id()))).isEmpty();
      assertThat(codes(practice.claims.batched(claim.number(), TestClaims.batch(1))))
          .containsExactly("CLAIM-STATE");
      assertThat(codes(practice.claims.submitted(claim.number(), TestClaims.batch(1))))
          .containsExactly("CLAIM-STATE");
    });
  }

  @Test
  void the999IsToldAndMovesNothing() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    practice.in(() ->
        practice.claims.acknowledged(
            claim.number(), new Ack.SyntaxAccepted(TestClaims.answer(7, "999"))));
    assertThat(practice.now(claim).state()).isEqualTo(claim.state());
    assertThat(practice.titles(claim)).contains("Accepted (999)");
  }

  @Test
  void the277caTakesItInOnce() {
    var claim = practice.taken(practice.sent(practice.ready("Ellis"), 1), 8);
    assertThat(claim.state()).isInstanceOf(AcceptedClaim.class);
    assertThat(claim.state().why()).contains("LKS-");
    var titles = practice.titles(claim);
    assertThat(practice.taken(claim, 8)).isEqualTo(claim);
    assertThat(practice.titles(claim)).isEqualTo(titles);
  }

  @Test
  void anAnswerThatComesBeforeTheRouteIsDoneIsNotLost() {
    var claim = practice.ready("Ellis");
    practice.in(() -> practice.claims.batched(claim.number(), TestClaims.batch(1)).orThrow());
    var taken = practice.taken(claim, 8);
    assertThat(taken.state()).isInstanceOf(AcceptedClaim.class);
    practice.in(() ->
        assertThat(practice.claims.submitted(claim.number(), TestClaims.batch(1)).orThrow().state())
            .isInstanceOf(AcceptedClaim.class));
  }

  @Test
  void turnedAwayItSaysWhyAndIsCorrectedAndSentAsNew() {
    var claim = practice.turnedAway(practice.sent(practice.ready("Ellis"), 1), 8);
    assertThat(claim.state()).isInstanceOf(RejectedClaim.class);
    assertThat(claim.state().why()).contains("A7:562:85", "does not know the clinician");
    assertThat(practice.listed(claim).place().deadline()).contains(TestClaims.DAY.plusDays(180));
    practice.cover(
        claim.subject().patient(),
        practice.practice.medicare(),
        DateRange.startingOn(TestClaims.DAY.minusYears(1)));
    practice.reopen(claim.subject().visit());
    practice.code(claim.subject().visit(), "M17.11");
    assertThat(practice.now(claim).state()).isInstanceOf(ReadyClaim.class);
    assertThat(practice.sent(claim, 2).state().word()).isEqualTo("submitted");
  }

  @Test
  void turnedAwayAndUnchangedItIsNotReadyByCheckingButByDeciding() {
    var claim = practice.turnedAway(practice.sent(practice.ready("Ellis"), 1), 8);
    assertThat(codes(practice.call(() -> practice.claims.recheck(claim.id()))))
        .containsExactly("CLAIM-UNCHANGED");
    assertThat(practice.now(claim)).isEqualTo(claim);
    var again = practice.call(() -> practice.claims.again(claim.id()).orThrow());
    assertThat(again.state()).isInstanceOf(ReadyClaim.class);
  }

  @Test
  void anOldRejectionReadOnceMoreDoesNotRejectTheCorrectedClaim() {
    var claim = practice.turnedAway(practice.sent(practice.ready("Ellis"), 1), 8);
    practice.in(() -> practice.claims.again(claim.id()).orThrow());
    practice.sent(claim, 2);
    assertThat(practice.turnedAway(claim, 8).state().word()).isEqualTo("submitted");
    assertThat(practice.turnedAway(claim, 9).state().word()).isEqualTo("rejected");
  }

  @Test
  void aClaimThatIsOutAndNotSilentIsNotSentAgain() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    assertThat(codes(practice.call(() -> practice.claims.again(claim.id()))))
        .containsExactly("CLAIM-NOT-AGAIN");
  }

  @Test
  void paidInWholeItIsDoneAndToldOnce() {
    var claim =
        practice.decided(
            practice.sent(practice.ready("Ellis"), 1), "r1", "72.00", "56.00", "20.00", "0.00");
    assertThat(claim.state().word()).isEqualTo("paid");
    assertThat(claim.money().paid()).isEqualTo(Money.parse("72.00"));
    assertThat(claim.money().adjusted()).isEqualTo(Money.parse("56.00"));
    assertThat(claim.money().patient()).isEqualTo(Money.parse("20.00"));
    assertThat(practice.listed(claim).place().deadline()).isEmpty();
    var titles = practice.titles(claim);
    var again = practice.decided(claim, "r1", "72.00", "56.00", "20.00", "0.00");
    assertThat(again).isEqualTo(claim);
    assertThat(practice.titles(claim)).isEqualTo(titles).first().asString().contains("Paid 72.00");
  }

  @Test
  void whollyOnTheDeductibleItIsPaidAndNotDenied() {
    var claim =
        practice.decided(
            practice.sent(practice.ready("Ellis"), 1), "r1", "0.00", "56.00", "92.00", "0.00");
    assertThat(claim.state().word()).isEqualTo("paid");
  }

  @Test
  void deniedItHasAnAppealDeadlineFromTheDecision() {
    var claim =
        practice.decided(
            practice.sent(practice.ready("Ellis"), 1), "r1", "0.00", "0.00", "0.00", "148.00");
    assertThat(claim.state().word()).isEqualTo("denied");
    assertThat(practice.listed(claim).place().deadline())
        .contains(java.time.LocalDate.of(2026, 11, 20).plusDays(120));
    var part =
        practice.decided(
            practice.sent(practice.ready("Marsh"), 2), "r2", "40.00", "0.00", "0.00", "108.00");
    assertThat(part.state().word()).isEqualTo("partly-paid");
  }

  @Test
  void aDecisionTakenBackWhollyWaitsForThePayerAgain() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    practice.decided(claim, "r1", "72.00", "56.00", "20.00", "0.00");
    var back = practice.decided(claim, "r2", "-72.00", "-56.00", "-20.00", "0.00");
    assertThat(back.state()).isInstanceOf(AcceptedClaim.class);
    assertThat(back.money().paid()).isEqualTo(Money.ZERO);
    assertThat(practice.titles(back)).first().asString().contains("Taken back 72.00");
    var corrected = practice.decided(claim, "r3", "60.00", "68.00", "20.00", "0.00");
    assertThat(corrected.state().word()).isEqualTo("paid");
    assertThat(corrected.money().paid()).isEqualTo(Money.parse("60.00"));
  }

  @Test
  void paidShortOfItsContractItIsUnderpaidByHowMuch() {
    practice.in(
        () -> contracts.store(practice.practice.commercial(), TestClaims.CONTRACT).orThrow());
    var claim =
        practice.decided(
            practice.sent(practice.ready("Ellis"), 1), "r1", "52.00", "76.00", "20.00", "0.00");
    assertThat(claim.money().underpaid()).isEqualTo(Money.parse("20.00"));
    assertThat(practice.listed(claim).place().deadline()).isPresent();
    var full =
        practice.decided(
            practice.sent(practice.ready("Marsh"), 2), "r2", "0.00", "56.00", "92.00", "0.00");
    assertThat(full.money().underpaid()).isEqualTo(Money.ZERO);
  }

  @Test
  void paidTwiceItHasACredit() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    practice.decided(claim, "r1", "72.00", "56.00", "20.00", "0.00");
    var twice = practice.decided(claim, "r2", "72.00", "56.00", "20.00", "0.00");
    assertThat(twice.money().credit()).isEqualTo(TestClaims.CHARGE);
  }

  @Test
  void aDecisionOnAClaimThatWasNeverBuiltIsRefused() {
    var claim = practice.held("Ellis");
    assertThat(
            codes(
                practice.call(() ->
                    practice.claims.remitted(
                        claim.number(), TestClaims.result("r1", "1.00", "0.00", "0.00", "0.00")))))
        .containsExactly("CLAIM-STATE");
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
