package org.claimwright.app.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.statements.Statements.Issued;
import org.claimwright.kernel.Money;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of issued statements.
@Repository
class StatementTable {

  private static final String ISSUED =
      "select id, patient_id, issued_on, due_on, due_cents, as_of from statement";

  private final JdbcClient jdbc;
  private final Clock clock;

  StatementTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  StatementId insert(AccountView account, StatementPaper.Dates dates, byte[] pdf) {
    return jdbc.sql(
            """
            insert into statement (patient_id, issued_on, due_on, due_cents, pending_cents,
              question_cents, as_of, pdf, issued_at, issued_by)
            values (:patient, :day, :dueOn, :due, :pending, :question, :asOf, :pdf, :at, :by)
            returning id
            """)
        .param("patient", account.patient().value())
        .param("day", dates.issued())
        .param("dueOn", dates.due())
        .param("due", account.totals().due().cents())
        .param("pending", account.totals().pending().cents())
        .param("question", account.totals().inQuestion().cents())
        .param("asOf", account.asOf())
        .param("pdf", pdf)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", SignedIn.current().map(SignedIn::toString).orElse("system"))
        .query((row, n) -> new StatementId(row.getLong(1)))
        .single();
  }

  List<Issued> of(PatientId patient) {
    return jdbc.sql(
            ISSUED + " where patient_id = :patient order by issued_on desc, id desc limit 50")
        .param("patient", patient.value())
        .query(StatementTable::issued)
        .list();
  }

  Optional<Issued> last(PatientId patient) {
    return jdbc.sql(
            ISSUED + " where patient_id = :patient order by issued_on desc, id desc limit 1")
        .param("patient", patient.value())
        .query(StatementTable::issued)
        .optional();
  }

  Map<PatientId, Issued> last() {
    var last = new LinkedHashMap<PatientId, Issued>();
    jdbc.sql(
            """
            select distinct on (patient_id) id, patient_id, issued_on, due_on, due_cents, as_of
              from statement order by patient_id, issued_on desc, id desc
            """)
        .query(
            (RowCallbackHandler)
                row -> last.put(new PatientId(row.getLong("patient_id")), issued(row, 0)));
    return last;
  }

  /// A statement that speaks of a journal.
  record Told(PatientId patient, LocalDate day) {}

  /// The first statement of each of these patients that speaks of a journal or a later one.
  ///
  /// @param journals the number of the journal, by patient
  List<Told> tellingOf(Map<Long, Long> journals) {
    return jdbc.sql(
            """
            select s.patient_id, min(s.issued_on) from statement s
              join unnest(:patients::bigint[], :journals::bigint[]) as j (patient, journal)
                on j.patient = s.patient_id and s.as_of >= j.journal
             group by s.patient_id order by s.patient_id
            """)
        .param("patients", journals.keySet().toArray(Long[]::new))
        .param("journals", journals.values().toArray(Long[]::new))
        .query((row, n) -> new Told(new PatientId(row.getLong(1)), row.getDate(2).toLocalDate()))
        .list();
  }

  Optional<byte[]> pdf(StatementId id) {
    return jdbc.sql("select pdf from statement where id = :id")
        .param("id", id.value())
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  Optional<PatientId> patientOf(StatementId id) {
    return jdbc.sql("select patient_id from statement where id = :id")
        .param("id", id.value())
        .query((row, n) -> new PatientId(row.getLong(1)))
        .optional();
  }

  private static Issued issued(ResultSet row, int at) throws SQLException {
    return new Issued(
        new StatementId(row.getLong("id")),
        row.getDate("issued_on").toLocalDate(),
        row.getDate("due_on").toLocalDate(),
        Money.ofCents(row.getLong("due_cents")),
        row.getLong("as_of"));
  }
}
