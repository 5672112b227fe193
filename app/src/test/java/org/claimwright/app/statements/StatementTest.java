package org.claimwright.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.app.statements.TestAccounts.denied;
import static org.claimwright.app.statements.TestAccounts.discount;
import static org.claimwright.app.statements.TestAccounts.paid;
import static org.claimwright.app.statements.TestAccounts.patientShare;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.patients.NewPatient;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.statements.PatientPayments.Tender;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What a patient is told, when, and how often.
@AppTest
@Import(TestAccounts.class)
class StatementTest {

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 3);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 12);

  @Autowired private TestAccounts accounts;
  @Autowired private Statements statements;
  @Autowired private StatementRun run;
  @Autowired private PatientPayments payments;
  @Autowired private Practices practices;
  @Autowired private SettableClock clock;

  private TestPractice practice;
  private PatientId joanne;

  @BeforeEach
  void aPracticeWithAPatient() {
    practice = TestPractice.open(practices);
    joanne = patient(TestPatients.joanne());
  }

  @Test
  void aStatementKeepsApartWhatIsDuePendingAndInQuestion() {
    visitWithDue(joanne, AUGUST);
    in(() -> accounts.charged(practice, joanne, OCTOBER));
    var denied = in(() -> accounts.charged(practice, joanne, OCTOBER.plusDays(1)));
    run(() -> {
      accounts.decided(denied, 1, paid("150.00"), discount("62.00"));
      accounts.decided(denied, 2, denied("115.00"));
    });
    assertThat(text(issued(joanne)))
        .containsSubsequence("You owe now", "Waiting for insurance", "In question")
        .contains("$45.60", "$327.00", "$115.00")
        .contains("Please pay by 16 Dec 2026")
        .contains("$327.00 is with Lakeside Health Plan. You do not owe it now.")
        .contains("$115.00 was refused by Lakeside Health Plan.")
        .contains("insurance has paid $332.40");
  }

  @Test
  void theSlipNamesPatientAccountReferenceAndAmount() {
    visitWithDue(joanne, AUGUST);
    assertThat(text(issued(joanne)))
        .contains("Please cut here and send this part with your check")
        .contains("write " + joanne + "-20261116 on it")
        .contains("Amount enclosed");
  }

  @Test
  void namesArePrintedAsTheyAreWrittenHoweverLong() {
    var thao =
        patient(
            TestPatients.named(
                "Nguyễn-Wałęsa von und zu Hohenstein-Öttinger-Šimůnková",
                "Thảo Đặng",
                LocalDate.of(1970, 2, 3)));
    visitWithDue(thao, AUGUST);
    assertThat(text(issued(thao)).replace(" ", ""))
        .contains("ThảoĐặngNguyễn-WałęsavonundzuHohenstein-Öttinger-Šimůnková");
  }

  @Test
  void aChildsStatementGoesToItsParents() {
    var child = patient(TestPatients.named("Ellis", "Tim", LocalDate.of(2019, 1, 2)));
    visitWithDue(child, AUGUST);
    assertThat(text(issued(child))).contains("To the parent or guardian of Tim Ellis");
  }

  @Test
  void manyVisitsFillSeveralNumberedPages() throws IOException {
    for (int n = 0; n < 9; n++) {
      visitWithDue(joanne, AUGUST.plusDays(n));
    }
    var pdf = pdf(issued(joanne));
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
    assertThat(text(pdf)).contains("Page 1 of", "Page 3 of");
  }

  @Test
  void aSecondStatementOfTheSameAccountIsTheFirst() {
    visitWithDue(joanne, AUGUST);
    var first = issued(joanne);
    assertThat(issued(joanne)).isEqualTo(first);
    assertThat(in(() -> statements.of(joanne))).hasSize(1);
  }

  @Test
  void issuedByTwoAtOnceItIsOneStatement() {
    visitWithDue(joanne, AUGUST);
    try (var billers = Executors.newFixedThreadPool(4)) {
      var issued =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> issued(joanne), billers))
              .limit(4)
              .toList();
      assertThat(issued.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }
    assertThat(in(() -> statements.of(joanne))).hasSize(1);
  }

  @Test
  void aPaymentMakesAnotherStatementThatThanksForIt() {
    visitWithDue(joanne, AUGUST);
    var first = issued(joanne);
    pay("20.00");
    var second = issued(joanne);
    assertThat(second).isNotEqualTo(first);
    assertThat(text(second))
        .contains("Thank you for your payments")
        .contains("You have paid $20.00 of your part; $25.60 is left to pay.");
  }

  @Test
  void aSettledVisitIsToldOnceAndThenCounted() {
    visitWithDue(joanne, AUGUST);
    pay("45.60");
    assertThat(text(issued(joanne))).contains("Visit of 3 Aug 2026");
    clock.advance(Duration.ofDays(40));
    visitWithDue(joanne, OCTOBER);
    assertThat(text(issued(joanne)))
        .contains("Visit of 12 Oct 2026", "1 earlier visit is settled")
        .doesNotContain("Visit of 3 Aug 2026");
  }

  @Test
  void whoWasNeverBilledGetsNoStatement() {
    assertThat(codes(in(() -> statements.issue(joanne)))).containsExactly("STATEMENT-EMPTY");
  }

  @Test
  void aRunWritesToWhomItShouldAndSaysWhyNotToTheOthers() {
    var pending = patient(TestPatients.named("Marsh", "Peter", LocalDate.of(1980, 1, 1)));
    in(() -> accounts.charged(practice, pending, OCTOBER));
    visitWithDue(joanne, AUGUST);
    var nobody = new PatientId(999_999);
    var first = in(() -> run.of(List.of(joanne, pending, nobody, joanne)));
    assertThat(first.issued()).hasSize(1);
    assertThat(first.skipped()).containsOnlyKeys(pending, nobody);
    assertThat(first.skipped().get(pending)).contains("nothing is due");
  }

  @Test
  void aRunTellsNobodyTheSameTwiceBeforeItIsDue() {
    visitWithDue(joanne, AUGUST);
    assertThat(in(() -> run.of(List.of(joanne))).issued()).hasSize(1);
    clock.advance(Duration.ofDays(29));
    assertThat(in(() -> run.of(List.of(joanne))).skipped().get(joanne))
        .isEqualTo("a statement of 2026-11-16 says the same and is not yet due");
    clock.advance(Duration.ofDays(2));
    assertThat(in(() -> run.of(List.of(joanne))).issued()).hasSize(1);
  }

  @Test
  void aStatementOfAnotherPracticeIsNotThere() {
    visitWithDue(joanne, AUGUST);
    var statement = issued(joanne);
    var other = TestPractice.open(practices, "Another practice").id();
    assertThat(PracticeScope.call(other, () -> statements.pdf(statement))).isEmpty();
    assertThat(PracticeScope.call(other, () -> statements.of(joanne))).isEmpty();
  }

  private PatientId patient(NewPatient who) {
    return in(() -> accounts.insured(practice, who));
  }

  private void visitWithDue(PatientId patient, LocalDate day) {
    run(() -> {
      var claim = accounts.charged(practice, patient, day);
      accounts.decided(claim, 1, paid("120.00"), discount("62.00"), patientShare("30.00"));
      accounts.decided(claim, 2, paid("62.40"), discount("37.00"), patientShare("15.60"));
    });
  }

  private void pay(String amount) {
    var tender = new Tender(Money.parse(amount), PaymentMethod.CASH, "", "r" + amount);
    in(() -> payments.take(joanne, tender)).orThrow();
  }

  private StatementId issued(PatientId patient) {
    return in(() -> statements.issue(patient)).orThrow();
  }

  private byte[] pdf(StatementId id) {
    return in(() -> statements.pdf(id)).orElseThrow();
  }

  private String text(StatementId id) {
    return text(pdf(id));
  }

  private static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
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
