package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AppTest
class ChargesInTheBooksTest {

  @Autowired private ApplicationContext house;
  @Autowired private Ledger ledger;

  private TestClaims practice;

  @BeforeEach
  void aPractice() {
    practice = TestClaims.open(house);
  }

  @Test
  void aReleasedClaimIsOwedByTheInsuranceOnce() {
    var claim = practice.ready("Ellis");
    books(claim, TestClaims.CHARGE, Money.ZERO);
    practice.in(() -> practice.claims.recheck(claim.id()).orThrow());
    books(claim, TestClaims.CHARGE, Money.ZERO);
    assertThat(entries(claim)).isEqualTo(2);
  }

  @Test
  void aHeldClaimOwesNothingYet() {
    var claim = practice.held("Ellis");
    books(claim, Money.ZERO, Money.ZERO);
  }

  @Test
  void chargedToThePatientItIsThePatients() {
    var claim = practice.held("Ellis");
    practice.in(() -> practice.claims.chargeToPatient(claim.id(), "asked to").orThrow());
    books(claim, Money.ZERO, TestClaims.CHARGE);
  }

  @Test
  void takenBackFromThePatientNothingIsOwedUntilItIsReleased() {
    var claim = practice.held("Ellis");
    practice.in(() -> practice.claims.chargeToPatient(claim.id(), "asked to").orThrow());
    practice.in(() -> practice.claims.recheck(claim.id()).orThrow());
    books(claim, Money.ZERO, Money.ZERO);
    practice.cover(
        claim.subject().patient(),
        practice.practice.commercial(),
        DateRange.startingOn(TestClaims.DAY));
    practice.in(() -> practice.claims.recheck(claim.id()).orThrow());
    books(claim, TestClaims.CHARGE, Money.ZERO);
  }

  @Test
  void chargedToThePatientTwiceTheDebtStandsOnce() {
    var claim = practice.held("Ellis");
    for (int n = 0; n < 2; n++) {
      practice.in(() -> practice.claims.chargeToPatient(claim.id(), "asked to").orThrow());
      books(claim, Money.ZERO, TestClaims.CHARGE);
      practice.in(() -> practice.claims.recheck(claim.id()).orThrow());
    }
    books(claim, Money.ZERO, Money.ZERO);
  }

  @Test
  void aChangedChargeReversesTheFirstAndPostsAnother() {
    var claim = practice.ready("Ellis");
    practice.reopen(claim.subject().visit());
    practice.code(claim.subject().visit(), "99214-25".substring(0, 5));
    var changed = practice.now(claim);
    books(changed, changed.money().billed(), Money.ZERO);
    assertThat(changed.money().billed()).isEqualTo(Money.parse("360.00"));
    practice.in(() ->
        assertThat(ledger.entriesOfClaim(claim.number().value()).stream().toList()).hasSize(8));
  }

  @Test
  void whatCannotBeWrittenIsTakenOutOfTheBooksUntilItIsMended() {
    var claim = practice.ready("Ellis");
    var problem = Problem.stop("X12-VALUE", "2010BA NM103", "cannot be written");
    practice.in(() -> practice.claims.unwritable(claim.number(), List.of(problem)).orThrow());
    books(claim, Money.ZERO, Money.ZERO);
    practice.in(() -> practice.claims.recheck(claim.id()).orThrow());
    books(claim, TestClaims.CHARGE, Money.ZERO);
  }

  private void books(ClaimRecord claim, Money insurance, Money patient) {
    practice.in(() -> {
      var books = ledger.ofClaim(claim.number().value());
      assertThat(books.of(Account.INSURANCE_RECEIVABLE)).as("insurance").isEqualTo(insurance);
      assertThat(books.of(Account.PATIENT_RECEIVABLE)).as("patient").isEqualTo(patient);
      assertThat(books.of(Account.REVENUE)).isEqualTo(insurance.plus(patient).negate());
      assertThat(books.total()).isEqualTo(Money.ZERO);
    });
  }

  private int entries(ClaimRecord claim) {
    return practice.call(() -> ledger.entriesOfClaim(claim.number().value()).size());
  }
}
