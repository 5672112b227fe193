package org.claimwright.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.app.statements.TestAccounts.denied;
import static org.claimwright.app.statements.TestAccounts.discount;
import static org.claimwright.app.statements.TestAccounts.paid;
import static org.claimwright.app.statements.TestAccounts.patientShare;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.statements.AccountView.VisitBill;
import org.claimwright.app.statements.PatientPayments.Tender;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What a patient owes, and what becomes of a patient's money.
@AppTest
@Import(TestAccounts.class)
class PatientAccountTest {

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 3);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 12);

  @Autowired private TestAccounts accounts;
  @Autowired private PatientAccounts view;
  @Autowired private PatientPayments payments;
  @Autowired private Practices practices;
  @Autowired private Ledger ledger;

  private TestPractice practice;
  private PatientId joanne;

  @BeforeEach
  void aPracticeWithAPatient() {
    practice = TestPractice.open(practices);
    joanne = in(() -> accounts.insured(practice, TestPatients.joanne()));
  }

  @Test
  void whatInsuranceHasNotDecidedIsNotDue() {
    in(() -> accounts.charged(practice, joanne, OCTOBER));
    var account = account();
    assertThat(account.totals().due()).isEqualTo(Money.ZERO);
    assertThat(account.totals().pending()).isEqualTo(Money.parse("327.00"));
  }

  @Test
  void aDeniedLineIsInQuestionAndLeavesNothingForThePatient() {
    var claim = in(() -> accounts.charged(practice, joanne, OCTOBER));
    run(() -> accounts.decided(claim, 2, denied("115.00")));
    assertThat(account().totals().inQuestion()).isEqualTo(Money.parse("115.00"));
    assertThat(account().totals().due()).isEqualTo(Money.ZERO);
  }

  @Test
  void everyChargeIsSplitToTheCentByVisitAndByService() {
    decidedVisit(AUGUST);
    var bill = account().visits().getFirst();
    assertThat(bill.charge()).isEqualTo(Money.parse("327.00"));
    assertThat(bill.split().insurancePaid()).isEqualTo(Money.parse("182.40"));
    assertThat(bill.split().discount()).isEqualTo(Money.parse("99.00"));
    assertThat(bill.split().due()).isEqualTo(Money.parse("45.60"));
    assertThat(bill.adds()).isTrue();
    assertThat(bill.services())
        .extracting(AccountView.Service::charge)
        .containsExactly(Money.parse("212.00"), Money.parse("115.00"));
  }

  @Test
  void whateverAPayerDecidesThePartsAddUp() {
    var random = new Random(20261116);
    for (int n = 0; n < 8; n++) {
      var claim = in(() -> accounts.charged(practice, joanne, AUGUST));
      run(() -> decidedAtRandom(claim, random));
      pay(Integer.toString(1 + random.nextInt(90)) + ".37", "r" + n).orThrow();
      assertThat(account().visits()).allMatch(VisitBill::adds);
    }
    var balances = in(() -> ledger.ofPatient(joanne.value()));
    assertThat(balances.total()).isEqualTo(Money.ZERO);
  }

  @Test
  void aPaymentPaysTheOldestVisitFirst() {
    decidedVisit(OCTOBER);
    decidedVisit(AUGUST);
    var receipt = pay("50.00", "one").orThrow();
    assertThat(receipt.applied()).isEqualTo(Money.parse("50.00"));
    var visits = account().visits();
    assertThat(visits.getLast().split().due()).isEqualTo(Money.ZERO);
    assertThat(visits.getFirst().split().due()).isEqualTo(Money.parse("41.20"));
    assertThat(visits).allMatch(VisitBill::adds);
  }

  @Test
  void theSameFormSentTwiceTakesTheMoneyOnce() {
    decidedVisit(AUGUST);
    pay("20.00", "one").orThrow();
    assertThat(pay("20.00", "one").orThrow().before()).isTrue();
    assertThat(account().totals().due()).isEqualTo(Money.parse("25.60"));
    assertThat(in(() -> payments.of(joanne))).hasSize(1);
  }

  @Test
  void theSameFormForOtherMoneyIsRefused() {
    decidedVisit(AUGUST);
    pay("20.00", "one").orThrow();
    assertThat(codes(pay("25.00", "one"))).containsExactly("PAYMENT-REQUEST");
  }

  @Test
  void whatExceedsTheBalanceIsCreditAndPaysWhatComesToBeDue() {
    decidedVisit(AUGUST);
    assertThat(pay("60.00", "one").orThrow().credit()).isEqualTo(Money.parse("14.40"));
    assertThat(account().totals().credit()).isEqualTo(Money.parse("14.40"));
    decidedVisit(OCTOBER);
    assertThat(in(() -> payments.applyCredit(joanne, "c1")).orThrow())
        .isEqualTo(Money.parse("14.40"));
    assertThat(account().totals().credit()).isEqualTo(Money.ZERO);
    assertThat(account().totals().due()).isEqualTo(Money.parse("31.20"));
    assertThat(account().visits()).allMatch(VisitBill::adds);
  }

  @Test
  void creditIsAppliedOnceAndOnlyWhereThereIsSome() {
    decidedVisit(AUGUST);
    assertThat(codes(in(() -> payments.applyCredit(joanne, "c1")))).containsExactly("CREDIT-NONE");
  }

  @Test
  void aPaymentOfNothingLessThanNothingOrAWrongDecimalPointIsRefused() {
    assertThat(codes(pay("0.00", "a"))).containsExactly("PAYMENT-AMOUNT");
    assertThat(codes(pay("-5.00", "b"))).containsExactly("PAYMENT-AMOUNT");
    assertThat(codes(pay("100000.01", "c"))).containsExactly("PAYMENT-AMOUNT");
    assertThat(in(() -> payments.of(joanne))).isEmpty();
  }

  @Test
  void aCheckNeedsItsNumberAndACardNumberIsNeverKept() {
    assertThat(codes(take(PaymentMethod.CHECK, ""))).containsExactly("PAYMENT-REFERENCE");
    assertThat(codes(take(PaymentMethod.CARD_TERMINAL, "4111 1111 1111 1111")))
        .containsExactly("PAYMENT-REFERENCE");
    assertThat(take(PaymentMethod.CARD_TERMINAL, "000123").isOk()).isTrue();
  }

  @Test
  void aPaymentTakenBackMakesDueAgainWhatItPaidAndBothEntriesStay() {
    decidedVisit(AUGUST);
    var receipt = pay("20.00", "one").orThrow();
    in(() -> payments.takeBack(joanne, receipt.id(), "entered by mistake")).orThrow();
    assertThat(account().totals().due()).isEqualTo(Money.parse("45.60"));
    assertThat(in(() -> payments.of(joanne)).getFirst().trace().takenBack())
        .contains("entered by mistake");
    var cash =
        in(() -> ledger.entriesOfPatient(joanne.value())).stream()
            .filter(entry -> entry.posting().account() == Account.PATIENT_CASH)
            .toList();
    assertThat(Money.sum(cash, entry -> entry.posting().amount())).isEqualTo(Money.ZERO);
    assertThat(cash).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aPaymentIsTakenBackOnceAndNotAfterItsCreditHasPaidSomething() {
    decidedVisit(AUGUST);
    var receipt = pay("60.00", "one").orThrow();
    decidedVisit(OCTOBER);
    in(() -> payments.applyCredit(joanne, "c1")).orThrow();
    assertThat(codes(in(() -> payments.takeBack(joanne, receipt.id(), "x"))))
        .containsExactly("PAYMENT-USED");
    var other = pay("5.00", "two").orThrow();
    in(() -> payments.takeBack(joanne, other.id(), "x")).orThrow();
    assertThat(codes(in(() -> payments.takeBack(joanne, other.id(), "x"))))
        .containsExactly("PAYMENT-BACK");
  }

  @Test
  void anotherPatientsPaymentCannotBeTakenBack() {
    decidedVisit(AUGUST);
    var receipt = pay("20.00", "one").orThrow();
    var other = in(() -> accounts.insured(practice, TestPatients.joanne()));
    assertThat(codes(in(() -> payments.takeBack(other, receipt.id(), "x"))))
        .containsExactly("PAYMENT-UNKNOWN");
  }

  @Test
  void aVisitChargedToThePatientWithoutAClaimStillNamesItsServices() {
    decidedVisit(AUGUST);
    var bill = account().visits().getFirst();
    assertThat(bill.services())
        .extracting(AccountView.Service::code)
        .containsExactly("99214", "73562");
    assertThat(bill.heading().provider()).isEqualTo("Ana Ortega, MD");
    assertThat(bill.heading().payer()).isEqualTo("Lakeside Health Plan");
  }

  private void decidedAtRandom(ClaimRecord claim, Random random) {
    long left = 21_200;
    var parts = new long[3];
    for (int n = 0; n < 3; n++) {
      parts[n] = 1L + random.nextLong(left / 3);
      left -= parts[n];
    }
    accounts.decided(
        claim,
        1,
        paid(Money.ofCents(parts[0]).toString()),
        discount(Money.ofCents(parts[1]).toString()),
        patientShare(Money.ofCents(parts[2]).toString()));
    accounts.decided(claim, 2, denied("15.00"), patientShare("100.00"));
  }

  /// Charge 327.00: paid 182.40, discount 99.00, the patient's 45.60.
  private ClaimRecord decidedVisit(LocalDate day) {
    return in(() -> {
      var claim = accounts.charged(practice, joanne, day);
      accounts.decided(claim, 1, paid("120.00"), discount("62.00"), patientShare("30.00"));
      accounts.decided(claim, 2, paid("62.40"), discount("37.00"), patientShare("15.60"));
      return claim;
    });
  }

  private Outcome<PatientPayments.Receipt> pay(String amount, String request) {
    var tender = new Tender(Money.parse(amount), PaymentMethod.CASH, "", request);
    return in(() -> payments.take(joanne, tender));
  }

  private Outcome<PatientPayments.Receipt> take(PaymentMethod method, String reference) {
    var tender = new Tender(Money.parse("10.00"), method, reference, "m-" + method + reference);
    return in(() -> payments.take(joanne, tender));
  }

  private AccountView account() {
    return in(() -> view.of(joanne));
  }

  private <T> T in(java.util.function.Supplier<T> work) {
    return PracticeScope.call(practice.id(), work::get);
  }

  private void run(Runnable work) {
    PracticeScope.run(practice.id(), work);
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
