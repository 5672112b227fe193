package org.claimwright.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.claimwright.app.audit.ChainProof.Broken;
import org.claimwright.app.audit.ChainProof.Intact;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.database.TestDatabase;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class AuditTest {

  private final Audit audit;
  private final Practices practices;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TestDatabase.Switchable database;
  private PracticeId practice = new PracticeId(1);

  @Autowired
  AuditTest(
      Audit audit,
      Practices practices,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      TestDatabase.Switchable database) {
    this.audit = audit;
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
  void eventsFormAChainThatProvesItself() {
    recordThree();
    var proof = PracticeScope.call(practice, audit::verify);
    assertThat(proof).isInstanceOf(Intact.class);
    assertThat(((Intact) proof).records()).isEqualTo(3);
  }

  @Test
  void whatIsWrittenWhileTheChainIsProvedIsNoFlaw() {
    try (var writer = Executors.newSingleThreadExecutor()) {
      var written =
          CompletableFuture.runAsync(() -> PracticeScope.run(practice, this::writeMany), writer);
      while (!written.isDone()) {
        assertThat(PracticeScope.call(practice, audit::verify)).isInstanceOf(Intact.class);
      }
      written.join();
    }
  }

  private void writeMany() {
    for (int n = 1; n <= 500; n++) {
      audit.record(AuditEvent.read("patient", n));
    }
  }

  @Test
  void anEmptyLogIsIntact() {
    assertThat(PracticeScope.call(practice, audit::verify)).isInstanceOf(Intact.class);
  }

  @Test
  void theLogNamesWhoDidWhatToWhich() {
    recordThree();
    PracticeScope.run(
        practice,
        () -> {
          var found = audit.find(AuditQuery.about("patient", 7), 10);
          assertThat(found).extracting(each -> each.event().details()).containsExactly("", "moved");
          assertThat(found).extracting(AuditRecord::actor).containsOnly("system");
          assertThat(audit.find(AuditQuery.all().before(2), 10)).hasSize(1);
          assertThat(audit.find(AuditQuery.all().by("nobody"), 10)).isEmpty();
        });
  }

  @Test
  void anEventOfARolledBackTransactionNeverHappened() {
    PracticeScope.run(
        practice,
        () ->
            transaction.executeWithoutResult(status -> {
              audit.record(AuditEvent.created("claim", "A1"));
              status.setRollbackOnly();
            }));
    assertThat(PracticeScope.call(practice, () -> audit.find(AuditQuery.all(), 10))).isEmpty();
  }

  @Test
  void aReadInAReadOnlyTransactionIsRecordedAllTheSame() {
    var reading =
        new TransactionTemplate(
            java.util.Objects.requireNonNull(transaction.getTransactionManager()));
    reading.setReadOnly(true);
    PracticeScope.run(
        practice,
        () -> reading.executeWithoutResult(status -> audit.record(AuditEvent.read("patient", 7))));
    assertThat(PracticeScope.call(practice, () -> audit.find(AuditQuery.all(), 10))).hasSize(1);
  }

  @Test
  void theDatabaseRefusesToChangeOrRemoveARecord() {
    recordThree();
    PracticeScope.run(
        practice,
        () -> {
          assertThatThrownBy(() -> jdbc.sql("update audit_event set actor = 'x'").update())
              .isInstanceOf(DataAccessException.class);
          assertThatThrownBy(() -> jdbc.sql("delete from audit_event").update())
              .isInstanceOf(DataAccessException.class);
          assertThatThrownBy(() -> jdbc.sql("update audit_head set seq = 0").update())
              .isInstanceOf(DataAccessException.class);
        });
  }

  @Test
  void aRecordChangedBehindTheDatabasesBackIsNamed() throws SQLException {
    recordThree();
    tamper("update audit_event set actor = 'somebody.else' where seq = 2 and practice_id = ");
    assertThat(PracticeScope.call(practice, audit::verify))
        .isEqualTo(new Broken(2, "its content does not fit its hash"));
  }

  @Test
  void aRecordTakenOutIsNamed() throws SQLException {
    recordThree();
    tamper("delete from audit_event where seq = 2 and practice_id = ");
    assertThat(PracticeScope.call(practice, audit::verify))
        .isEqualTo(new Broken(2, "record 2 is missing"));
  }

  @Test
  void aTailCutOffIsNoticed() throws SQLException {
    recordThree();
    tamper("delete from audit_event where seq = 3 and practice_id = ");
    assertThat(PracticeScope.call(practice, audit::verify))
        .isEqualTo(new Broken(3, "the log ends at record 2 and 3 were written"));
  }

  @Test
  void eachPracticeHasAChainOfItsOwn() {
    var other = TestPractice.open(practices, "Other practice").id();
    recordThree();
    PracticeScope.run(other, () -> audit.record(AuditEvent.read("visit", 1)));
    assertThat(PracticeScope.call(other, () -> audit.find(AuditQuery.all(), 10)))
        .singleElement()
        .satisfies(each -> assertThat(each.link().seq()).isEqualTo(1));
    assertThat(PracticeScope.call(practice, audit::verify)).isInstanceOf(Intact.class);
  }

  @Test
  void manyAtOnceStillMakeOneChain() throws InterruptedException {
    int workers = 8;
    var done = new CountDownLatch(workers);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < workers; i++) {
        pool.execute(() -> {
          for (int n = 0; n < 20; n++) {
            int id = n;
            PracticeScope.run(practice, () -> audit.record(AuditEvent.read("patient", id)));
          }
          done.countDown();
        });
      }
      done.await();
    }
    var proof = PracticeScope.call(practice, audit::verify);
    assertThat(proof).isInstanceOf(Intact.class);
    assertThat(((Intact) proof).records()).isEqualTo(160);
  }

  private void recordThree() {
    PracticeScope.run(
        practice,
        () -> {
          audit.record(AuditEvent.created("patient", 6));
          transaction.executeWithoutResult(status -> {
            audit.record(AuditEvent.changed("patient", 7).with("moved"));
            audit.record(AuditEvent.read("patient", 7));
          });
        });
  }

  /// As somebody with the server's highest rights would, triggers switched off.
  private void tamper(String sql) throws SQLException {
    try (var superuser = database.present().asSuperuser();
        var statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql + practice);
    }
  }
}
