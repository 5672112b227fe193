package org.claimwright.app.denials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.access.UserId;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.denials.Denial.About;
import org.claimwright.app.denials.Denial.Acceptance;
import org.claimwright.app.denials.Denial.Reason;
import org.claimwright.app.denials.Denial.Standing;
import org.claimwright.app.denials.Denial.Work;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Denials as they stand.
@Repository
class DenialTable {

  private static final String SELECT =
      """
      select id, claim_id, claim_number, patient_id, payer_id, service_date, scenario, cause, reasons, stake_cents,
             decided_on, state, level, deadline, round, follow_up, assignee_id, touched, accepted_why, accepted_by,
             approved_by, write_offs
        from denial
      """;

  private static final String ORDER = " order by next_on, stake_cents desc, id";

  private final JdbcClient sql;
  private final Clock clock;

  DenialTable(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Denial> find(long id) {
    return sql.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(DenialTable::denial)
        .optional();
  }

  Optional<Denial> ofClaim(ClaimId claim) {
    return sql.sql(SELECT + " where claim_id = :claim")
        .param("claim", claim.value())
        .query(DenialTable::denial)
        .optional();
  }

  List<Denial> list(DenialFilter filter, int offset, int limit) {
    return sql.sql(SELECT + filter.where() + ORDER + " offset :offset limit :limit")
        .params(filter.parameters())
        .param("offset", offset)
        .param("limit", limit)
        .query(DenialTable::denial)
        .list();
  }

  /// The numbers of all in their order, so that a file has each once however they move meanwhile.
  List<Long> keys(DenialFilter filter) {
    return sql.sql("select id from denial " + filter.where() + ORDER)
        .params(filter.parameters())
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// Those of these numbers, in that order.
  List<Denial> all(List<Long> keys) {
    return sql.sql(
            SELECT
                + """
                 join unnest(:keys) with ordinality as wanted (id, place) using (id)
                 order by wanted.place
                """)
        .param("keys", keys.toArray(Long[]::new))
        .query(DenialTable::denial)
        .list();
  }

  /// Those whose reasons nobody has read yet.
  List<Denial> unread(int limit) {
    return sql.sql(SELECT + " where scenario = '' order by id limit :limit")
        .param("limit", limit)
        .query((row, n) -> denial(row, n))
        .list();
  }

  long open(ClaimRecord claim, Reason reason) {
    var subject = claim.subject();
    return sql.sql(
            """
            insert into denial (claim_id, claim_number, patient_id, payer_id, service_date, scenario, cause, reasons,
              stake_cents, decided_on, state, opened_at)
            values (:claim, :number, :patient, :payer, :service, :scenario, :cause, :reasons, :stake, :decided, 'new',
              :at)
            returning id
            """)
        .param("claim", claim.id().value())
        .param("number", claim.number().value())
        .param("patient", subject.patient().value())
        .param("payer", subject.payer().map(PayerKey::value).orElse(null), Types.BIGINT)
        .param("service", subject.dateOfService())
        .param("scenario", reason.scenario().word())
        .param("cause", reason.cause().word())
        .param("reasons", reason.codes())
        .param("stake", reason.stake().cents())
        .param("decided", reason.decided())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getLong(1))
        .single();
  }

  void reason(long id, Reason reason) {
    sql.sql(
            """
            update denial set scenario = :scenario, cause = :cause, reasons = :reasons, stake_cents = :stake,
              decided_on = :decided where id = :id
            """)
        .param("id", id)
        .param("scenario", reason.scenario().word())
        .param("cause", reason.cause().word())
        .param("reasons", reason.codes())
        .param("stake", reason.stake().cents())
        .param("decided", reason.decided())
        .update();
  }

  void stand(long id, Standing standing) {
    sql.sql(
            """
            update denial set state = :state, level = :level, deadline = :deadline, round = :round where id = :id
            """)
        .param("id", id)
        .param("state", standing.state().word())
        .param("level", standing.level())
        .param("deadline", standing.deadline().orElse(null), Types.DATE)
        .param("round", standing.round())
        .update();
  }

  void work(long id, Work work) {
    var acceptance = work.acceptance();
    sql.sql(
            """
            update denial set assignee_id = :assignee, follow_up = :followUp, touched = :touched,
              accepted_why = :why, accepted_by = :by, approved_by = :approved, write_offs = :writeOffs
             where id = :id
            """)
        .param("id", id)
        .param("assignee", work.assignee().map(UserId::value).orElse(null), Types.BIGINT)
        .param("followUp", work.followUp().orElse(null), Types.DATE)
        .param("touched", work.touched())
        .param("why", acceptance.why())
        .param("by", acceptance.by())
        .param("approved", acceptance.approved())
        .param("writeOffs", acceptance.writeOffs())
        .update();
  }

  /// The payers that have a denial, for the list's filter.
  Collection<Long> payers() {
    return sql.sql("select distinct payer_id from denial where payer_id is not null")
        .query((row, n) -> row.getLong(1))
        .list();
  }

  private static Denial denial(ResultSet row, int number) throws SQLException {
    return new Denial(
        row.getLong("id"),
        new About(
            new ClaimId(row.getLong("claim_id")),
            row.getString("claim_number"),
            new PatientId(row.getLong("patient_id")),
            key(row, "payer_id").map(PayerKey::new),
            row.getObject("service_date", LocalDate.class)),
        new Reason(
            Scenario.ofWord(row.getString("scenario")).orElse(Scenario.OTHER),
            row.getString("cause").isEmpty()
                ? Cause.OTHER
                : Cause.valueOf(row.getString("cause").toUpperCase(java.util.Locale.ROOT)),
            row.getString("reasons"),
            Money.ofCents(row.getLong("stake_cents")),
            row.getObject("decided_on", LocalDate.class)),
        new Standing(
            DenialState.ofWord(row.getString("state")),
            row.getInt("level"),
            Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
            row.getInt("round")),
        new Work(
            key(row, "assignee_id").map(UserId::new),
            Optional.ofNullable(row.getObject("follow_up", LocalDate.class)),
            row.getBoolean("touched"),
            new Acceptance(
                row.getString("accepted_why"),
                row.getString("accepted_by"),
                row.getString("approved_by"),
                row.getInt("write_offs"))));
  }

  private static Optional<Long> key(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
