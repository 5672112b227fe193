package org.claimwright.app.denials;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.app.clearinghouse.SandboxRoute;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.eligibility.EligibilityChecks;
import org.claimwright.app.remittance.RemittanceDesk;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.LakesidePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A payer says that somebody is covered, and refuses the claim because the cover had ended.
@AppTest
class AppealingWithThePayersAnswerTest {

  @Autowired private ApplicationContext house;
  @Autowired private Denials denials;
  @Autowired private Appeals appeals;
  @Autowired private EligibilityChecks checks;
  @Autowired private Coverages coverages;
  @Autowired private RemittanceDesk desk;
  @Autowired private Clearinghouse clearinghouse;
  @Autowired private SandboxRoute sandbox;

  private TestClaims practice;
  private ClaimRecord claim;
  private CoverageRecord coverage;

  @BeforeEach
  void aClaimIsReady() {
    practice = TestClaims.open(house);
    practice.in(() -> sandbox.plans(LakesidePlan.BARE));
    claim = practice.ready("Ellis");
    var subject = claim.subject();
    coverage =
        practice.call(
            () -> coverages.inForce(subject.patient(), subject.dateOfService()).getFirst());
  }

  @Test
  void theLetterHoldsThePayersOwnAnswerAgainstItsDecision() {
    var check = practice.call(() -> ask()).check();
    refused();
    var letter = draft();
    assertThat(letter.words())
        .contains("270, control number %09d".formatted(check.way().controlNumber()))
        .contains("you answered that the coverage covers");
    assertThat(letter.enclosures()).contains(check.way().name() + ".271");
  }

  @Test
  void whatThePayerHasTakenBackOrNeverSaidIsNotHeldAgainstIt() {
    var first = practice.call(() -> ask()).check();
    refused();
    practice.in(() -> checks.again(coverage.id(), claim.subject().dateOfService(), first.id()));
    assertThat(draft().words()).doesNotContain("you answered");
    assertThat(draft().enclosures()).doesNotContain("271");
  }

  private EligibilityChecks.Checked ask() {
    return checks.check(coverage.id(), claim.subject().dateOfService());
  }

  /// The payer ends the cover the day before the visit, and then gets the claim.
  private void refused() {
    var ended =
        "  terminated: %s %s%n"
            .formatted(
                coverage.membership().memberId(), claim.subject().dateOfService().minusDays(1));
    practice.in(() -> {
      sandbox.plans(LakesidePlan.BARE + ended);
      clearinghouse.sendReady();
      clearinghouse.collect();
      desk.postAll();
    });
  }

  private LetterText draft() {
    return practice.call(() -> appeals.draft(denials.ofClaim(claim.id()).orElseThrow()).orThrow());
  }
}
