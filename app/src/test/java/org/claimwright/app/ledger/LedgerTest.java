package org.claimwright.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimwright.app.ledger.Account.CONTRACTUAL_ADJUSTMENT;
import static org.claimwright.app.ledger.Account.INSURANCE_RECEIVABLE;
import static org.claimwright.app.ledger.Account.PATIENT_RECEIVABLE;
import static org.claimwright.app.ledger.Account.PAYER_CASH;
import static org.claimwright.app.ledger.Account.REVENUE;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.database.TestDatabase;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class LedgerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final About CLAIM = About.patient(7).onClaim("HFP-1");

  private final Ledger ledger;
  private final Practices practices;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TestDatabase.Switchable database;
  private PracticeId practice = new PracticeId(1);

  @Autowired
  LedgerTest(
      Ledger ledger,
      Practices practices,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      TestDatabase.Switchable database) {
    this.ledger = ledger;
    this.practices = practices;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.database = database;
  }

  @BeforeEach
  void aPractice() {
    practice = TestPractice.open(practices).id();
  }

  @Test
  void aChargeAPaymentAndAnAdjustmentLeaveThePatientsShare() {
    PracticeScope.run(
        practice,
        () -> {
          ledger.post(charge("charge/HFP-1", 200)).orThrow();
          ledger.post(payment()).orThrow();
          var claim = ledger.ofClaim("HFP-1");
          assertThat(claim.of(INSURANCE_RECEIVABLE)).isEqualTo(Money.ZERO);
          assertThat(claim.of(PATIENT_RECEIVABLE)).isEqualTo(Money.ofDollars(30));
          assertThat(claim.of(REVENUE)).isEqualTo(Money.ofDollars(-200));
          assertThat(claim.total()).isEqualTo(Money.ZERO);
          assertThat(ledger.ofPatient(7).of(PATIENT_RECEIVABLE)).isEqualTo(Money.ofDollars(30));
          assertThat(ledger.patientsWithBalance(PATIENT_RECEIVABLE))
              .containsExactly(java.util.Map.entry(7L, Money.ofDollars(30)));
          assertThat(ledger.claimsWithBalance(INSURANCE_RECEIVABLE)).isEmpty();
        });
  }

  @Test
  void theSameJournalASecondTimeChangesNothing() {
    PracticeScope.run(
        practice,
        () -> {
          var first = ledger.post(charge("charge/HFP-1", 200)).orThrow();
          var second = ledger.post(charge("charge/HFP-1", 200)).orThrow();
          assertThat(first.before()).isFalse();
          assertThat(second).isEqualTo(new Posted(first.id(), true));
          assertThat(ledger.balances().of(REVENUE)).isEqualTo(Money.ofDollars(-200));
        });
  }

  @Test
  void twoAtTheSameMomentPostItOnce() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ArrayList<Callable<Posted>>();
      for (int i = 0; i < 6; i++) {
        work.add(() ->
            PracticeScope.call(practice, () -> ledger.post(charge("charge/HFP-1", 200)).orThrow()));
      }
      var results = new ArrayList<Posted>();
      for (var future : pool.invokeAll(work)) {
        results.add(future.get());
      }
      assertThat(results).filteredOn(posted -> !posted.before()).hasSize(1);
      assertThat(results).extracting(Posted::id).containsOnly(results.getFirst().id());
    }
    assertThat(PracticeScope.call(practice, () -> ledger.balances().of(REVENUE)))
        .isEqualTo(Money.ofDollars(-200));
  }

  @Test
  void theSameKeyWithOtherMoneyIsRefused() {
    PracticeScope.run(
        practice,
        () -> {
          ledger.post(charge("charge/HFP-1", 200)).orThrow();
          var again = ledger.post(charge("charge/HFP-1", 201));
          assertThat(again.isOk()).isFalse();
          assertThat(again.problems()).extracting(Problem::code).containsExactly("LEDGER-KEY");
        });
  }

  @Test
  void aReversalTakesAJournalBackAndHappensOnce() {
    PracticeScope.run(
        practice,
        () -> {
          var posted = ledger.post(charge("charge/HFP-1", 200)).orThrow();
          ledger.reverse(posted.id(), "void/HFP-1", TODAY, "claim voided").orThrow();
          assertThat(ledger.balances().byAccount().values()).allMatch(Money::isZero);
          assertThat(ledger.reverse(posted.id(), "void/HFP-1", TODAY, "again").orThrow().before())
              .isTrue();
          assertThat(ledger.reverse(posted.id(), "void/other", TODAY, "again").problems())
              .extracting(Problem::code)
              .containsExactly("LEDGER-REVERSED");
          assertThat(ledger.entriesOfClaim("HFP-1")).hasSize(4);
        });
  }

  @Test
  void aJournalThatDoesNotAddUpCannotEvenBeMade() {
    assertThatThrownBy(() ->
            new Journal(
                "k",
                "charge",
                TODAY,
                "",
                List.of(
                    Posting.debit(INSURANCE_RECEIVABLE, Money.ofDollars(2), CLAIM),
                    Posting.credit(REVENUE, Money.ofDollars(1), CLAIM))))
        .hasMessage("the postings of journal k add up to 1.00 and not to zero");
  }

  @Test
  void theDatabaseRefusesAJournalThatDoesNotAddUpToZero() {
    assertRefused("does not add up to zero", "(1, 'REVENUE', -100)", "(1, 'PAYER_CASH', 99)");
  }

  @Test
  void theDatabaseRefusesAJournalOfOnePosting() {
    assertRefused("does not add up to zero", "(1, 'REVENUE', -100)");
  }

  @Test
  void theDatabaseRefusesAJournalWithoutPostings() {
    assertRefused("does not add up to zero");
  }

  @Test
  void theDatabaseRefusesAPostingAddedLater() {
    PracticeScope.run(
        practice,
        () -> {
          var posted = ledger.post(charge("charge/HFP-1", 200)).orThrow();
          assertThatThrownBy(() ->
                  jdbc.sql(
                          "insert into posting (journal_id, account, cents) values (:id,"
                              + " 'REVENUE', 5), (:id, 'PAYER_CASH', -5)")
                      .param("id", posted.id().value())
                      .update())
              .hasMessageContaining("is closed");
        });
  }

  @Test
  void theDatabaseChecksBalancesAlsoWhenAnotherPracticeIsInScopeAtTheEnd() {
    var other = TestPractice.open(practices, "Other practice").id();
    transaction.executeWithoutResult(status -> {
      PracticeScope.run(practice, () -> ledger.post(charge("charge/HFP-1", 200)).orThrow());
      PracticeScope.run(other, () -> assertThat(ledger.balances().byAccount()).isEmpty());
    });
    assertThat(PracticeScope.call(practice, () -> ledger.balances().of(REVENUE)))
        .isEqualTo(Money.ofDollars(-200));
  }

  @Test
  void theDatabaseRefusesToChangeOrRemoveWhatIsPosted() throws SQLException {
    PracticeScope.run(
        practice,
        () -> {
          ledger.post(charge("charge/HFP-1", 200)).orThrow();
          for (var sql :
              List.of(
                  "update posting set cents = 1",
                  "delete from posting",
                  "update journal set memo = 'x'",
                  "delete from journal")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class);
          }
        });
    try (var owner = database.present().asOwner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('claimwright.practice', '" + practice + "', false)");
      assertThatThrownBy(() -> statement.execute("update posting set cents = cents * 2"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> statement.execute("truncate posting"))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void anotherPracticeSeesNothingOfIt() {
    var other = TestPractice.open(practices, "Other practice").id();
    var posted =
        PracticeScope.call(practice, () -> ledger.post(charge("charge/HFP-1", 200)).orThrow());
    PracticeScope.run(
        other,
        () -> {
          assertThat(ledger.entries(posted.id())).isEmpty();
          assertThat(ledger.posted("charge/HFP-1")).isEmpty();
          assertThat(ledger.reverse(posted.id(), "k", TODAY, "").isOk()).isFalse();
        });
  }

  private void assertRefused(String message, String... postings) {
    assertThatThrownBy(() ->
            PracticeScope.run(
                practice, () -> transaction.executeWithoutResult(status -> insert(postings))))
        .rootCause()
        .hasMessageContaining(message);
  }

  private void insert(String... postings) {
    var id =
        jdbc.sql(
                "insert into journal (key, kind, business_date, memo, fingerprint, posted_at,"
                    + " posted_by) values ('raw', 'raw', now(), '', '', now(), 'test') returning id")
            .query((row, at) -> row.getLong(1))
            .single();
    for (var posting : postings) {
      jdbc.sql(
              "insert into posting (journal_id, account, cents) values "
                  + posting.replace("(1,", "(" + id + ","))
          .update();
    }
  }

  private static Journal charge(String key, int dollars) {
    var amount = Money.ofDollars(dollars);
    return new Journal(
        key,
        "charge",
        TODAY,
        "visit billed",
        List.of(
            Posting.debit(INSURANCE_RECEIVABLE, amount, CLAIM.onLine(1)),
            Posting.credit(REVENUE, amount, CLAIM.onLine(1))));
  }

  private static Journal payment() {
    return new Journal(
        "835/TRACE/HFP-1",
        "payment",
        TODAY,
        "remittance",
        List.of(
            Posting.debit(PAYER_CASH, Money.ofDollars(120), CLAIM.from(3)),
            Posting.debit(CONTRACTUAL_ADJUSTMENT, Money.ofDollars(50), CLAIM),
            Posting.debit(PATIENT_RECEIVABLE, Money.ofDollars(30), CLAIM),
            Posting.credit(INSURANCE_RECEIVABLE, Money.ofDollars(200), CLAIM)));
  }
}
