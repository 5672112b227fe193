package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The tests begin on Monday, 16 November 2026.
@AppTest
class WatchingClaimsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Autowired private ApplicationContext house;
  @Autowired private SettableClock clock;

  private TestClaims practice;

  @BeforeEach
  void aPractice() {
    practice = TestClaims.open(house);
  }

  @Test
  void sentOnMondayItIsSilentOnThursday() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    clock.set(MONDAY.plusDays(2));
    assertThat(practice.listed(claim).isSilent()).isFalse();
    assertThat(practice.listed(claim).isWaiting()).isTrue();
    clock.set(MONDAY.plusDays(3));
    assertThat(practice.listed(claim).place().silence()).isEqualTo("no 277CA in 2 business days");
  }

  @Test
  void aWeekendDoesNotCount() {
    clock.set(MONDAY.plusDays(4));
    var claim = practice.sent(practice.ready("Ellis"), 1);
    clock.set(MONDAY.plusDays(8));
    assertThat(practice.listed(claim).isSilent()).isFalse();
    clock.set(MONDAY.plusDays(9));
    assertThat(practice.listed(claim).isSilent()).isTrue();
  }

  @Test
  void takenInItIsSilentAfterFourteenDays() {
    var claim = practice.taken(practice.sent(practice.ready("Ellis"), 1), 8);
    clock.set(MONDAY.plusDays(14));
    assertThat(practice.listed(claim).isSilent()).isFalse();
    clock.set(MONDAY.plusDays(15));
    assertThat(practice.listed(claim).place().silence()).isEqualTo("no movement in 14 days");
  }

  @Test
  void inAFileThatNobodyTookItIsSilentOnTheNextBusinessDay() {
    var claim = practice.ready("Ellis");
    practice.in(() -> practice.claims.batched(claim.number(), TestClaims.batch(1)).orThrow());
    assertThat(practice.listed(claim).isSilent()).isFalse();
    clock.set(MONDAY.plusDays(1));
    assertThat(practice.listed(claim).place().silence()).isEqualTo("not yet handed over");
  }

  @Test
  void aSilentClaimIsInItsViewAndCounted() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    practice.ready("Marsh");
    clock.set(MONDAY.plusDays(3));
    practice.in(() -> {
      assertThat(practice.claims.counts())
          .hasEntrySatisfying(ClaimView.SILENT, many -> assertThat(many.claims()).isEqualTo(1));
      assertThat(practice.claims.counts())
          .hasEntrySatisfying(ClaimView.WAITING, many -> assertThat(many.claims()).isEqualTo(1));
      assertThat(practice.claims.list(ClaimFilter.of(ClaimView.SILENT)))
          .extracting(ListedClaim::id)
          .containsExactly(claim.id());
    });
  }

  @Test
  void aSilentClaimThatWasSentGoesOutAgain() {
    var claim = practice.sent(practice.ready("Ellis"), 1);
    clock.set(MONDAY.plusDays(3));
    var again = practice.call(() -> practice.claims.again(claim.id()).orThrow());
    assertThat(again.state()).isInstanceOf(ReadyClaim.class);
    assertThat(practice.sent(claim, 2).state().sending().orElseThrow().batch())
        .isEqualTo(TestClaims.batch(2));
  }

  @Test
  void aClaimThePayerHasIsAskedAfterAndNotSentAgain() {
    var claim = practice.taken(practice.sent(practice.ready("Ellis"), 1), 8);
    clock.set(MONDAY.plusDays(15));
    assertThat(codes(practice.call(() -> practice.claims.again(claim.id()))))
        .containsExactly("CLAIM-NOT-AGAIN");
    var ask = MONDAY.plusDays(20);
    practice.in(
        () -> practice.claims.note(claim.id(), "In medical review.", Optional.of(ask)).orThrow());
    assertThat(practice.listed(claim).isSilent()).isFalse();
    clock.set(ask);
    assertThat(practice.listed(claim).place().silence()).isEqualTo("to be asked again");
    assertThat(practice.titles(claim)).first().isEqualTo("Note, ask again on 2026-12-06");
  }

  @Test
  void aNoteNeedsWordsAndADayAheadAndAClaimThatIsOut() {
    var claim = practice.ready("Ellis");
    var ahead = Optional.of(MONDAY.plusDays(5));
    practice.in(() -> {
      assertThat(codes(practice.claims.note(claim.id(), " ", Optional.empty())))
          .containsExactly("NOTE-LENGTH");
      assertThat(codes(practice.claims.note(claim.id(), "x".repeat(501), Optional.empty())))
          .containsExactly("NOTE-LENGTH");
      assertThat(codes(practice.claims.note(claim.id(), "ask", ahead)))
          .containsExactly("CLAIM-NOT-OUT");
    });
    var out = practice.sent(claim, 1);
    assertThat(
            codes(practice.call(() -> practice.claims.note(out.id(), "ask", Optional.of(MONDAY)))))
        .containsExactly("NOTE-DAY");
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
