package org.claimwright.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.audit.AuditRecord.Link;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The audit log of the practice in scope.
///
/// An event stands or falls with the transaction it is recorded in: it is written just before the
/// commit, so that the chain is held for as short as can be. In a read-only transaction it is
/// written in one of its own, and without any, at once.
@Component
public class Audit {

  private static final String INSERT =
      """
      insert into audit_event (at, actor, action, subject, subject_id, details)
      values (?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate own;
  private final Clock clock;

  Audit(
      JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /// Records an event of the user of the request, or of `system` where nobody is signed in.
  public void record(AuditEvent event) {
    record(event, actor());
  }

  /// Records an event of a named actor.
  public void record(AuditEvent event, String actor) {
    var entry = new Entry(PracticeScope.current(), clock.instant(), actor, event);
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      own.executeWithoutResult(status -> write(List.of(entry)));
      return;
    }
    PendingEntries.ofThisTransaction(this).add(entry);
  }

  /// Records that fit the query, the newest first.
  ///
  /// @param limit at most so many
  public List<AuditRecord> find(AuditQuery query, int limit) {
    var conditions = AuditConditions.of(query);
    return jdbc.sql(
            "select * from audit_event" + conditions.where() + " order by seq desc limit :limit")
        .params(conditions.parameters())
        .param("limit", limit)
        .query(Audit::row)
        .list();
  }

  /// A record by its number in the practice's chain.
  public Optional<AuditRecord> find(long seq) {
    return jdbc.sql("select * from audit_event where seq = :seq")
        .param("seq", seq)
        .query(Audit::row)
        .optional();
  }

  /// Checks the whole chain of the practice in scope, record by record.
  public ChainProof verify() {
    return new ChainCheck(jdbc).verify();
  }

  void write(List<Entry> entries) {
    var byPractice = new java.util.LinkedHashMap<PracticeId, List<Object[]>>();
    for (var entry : entries) {
      byPractice.computeIfAbsent(entry.practice(), any -> new ArrayList<>()).add(entry.values());
    }
    byPractice.forEach(
        (practice, rows) -> PracticeScope.run(practice, () -> batches.batchUpdate(INSERT, rows)));
  }

  static AuditRecord row(ResultSet row, int at) throws SQLException {
    var hex = HexFormat.of();
    return new AuditRecord(
        new Link(
            new PracticeId(row.getLong("practice_id")),
            row.getLong("seq"),
            hex.formatHex(row.getBytes("previous_hash")),
            hex.formatHex(row.getBytes("hash"))),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        new AuditEvent(
            Action.valueOf(row.getString("action")),
            row.getString("subject"),
            row.getString("subject_id"),
            row.getString("details")));
  }

  private static String actor() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(authentication -> authentication.getName())
        .orElse("system");
  }

  record Entry(PracticeId practice, Instant at, String actor, AuditEvent event) {
    Object[] values() {
      return new Object[] {
        Timestamp.from(at),
        actor,
        event.action().name(),
        event.subject(),
        event.subjectId(),
        event.details()
      };
    }
  }
}
