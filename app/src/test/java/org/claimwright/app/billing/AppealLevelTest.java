package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.claimwright.app.practices.Payer;
import org.claimwright.kernel.PayerId;
import org.junit.jupiter.api.Test;

/// The levels of appeal of each kind of payer.
class AppealLevelTest {

  @Test
  void medicareHasFiveLevelsOfLaw() {
    assertThat(AppealLevel.of(payer(Payer.Kind.MEDICARE)))
        .extracting(AppealLevel::days)
        .containsExactly(120, 180, 60, 60, 60);
  }

  @Test
  void aCommercialPayerHasItsOwnLimitsAndThenExternalReview() {
    assertThat(AppealLevel.of(payer(Payer.Kind.COMMERCIAL)))
        .extracting(AppealLevel::days)
        .containsExactly(90, 45, 120);
  }

  @Test
  void medicaidEndsInAFairHearing() {
    assertThat(AppealLevel.of(payer(Payer.Kind.MEDICAID)))
        .extracting(AppealLevel::name)
        .containsExactly("Appeal to the plan", "State fair hearing");
  }

  @Test
  void aSecondAppealIsTakenAsSixtyDaysWhereNothingElseWasAgreed() {
    assertThat(new Payer.Limits(180, 120).secondAppealDays()).isEqualTo(60);
  }

  private static Payer payer(Payer.Kind kind) {
    return new Payer(
        new Payer.PayerKey(1),
        new Payer.Terms(
            new Payer.Identity("Lakeside", new PayerId("LKSD1"), "CI"),
            kind,
            new Payer.Limits(180, 90, 45),
            "sandbox",
            Optional.empty()));
  }
}
