package org.claimwright.app.statements;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Issues statements and keeps each as it was sent.
@Service
public class Statements {

  /// Days a patient has to pay.
  static final int DAYS_TO_PAY = 30;

  private final JdbcClient jdbc;
  private final PatientAccounts accounts;
  private final Patients patients;
  private final Practices practices;
  private final StatementPrint print;
  private final Audit audit;
  private final Clock clock;

  Statements(
      JdbcClient jdbc,
      PatientAccounts accounts,
      Patients patients,
      Practices practices,
      StatementPrint print,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.patients = patients;
    this.practices = practices;
    this.print = print;
    this.audit = audit;
    this.clock = clock;
  }

  /// An issued statement as lists show it.
  public record Issued(StatementId id, LocalDate day, LocalDate dueOn, Money due) {}

  /// Issues a statement of the account as it stands. A second one on the same day with nothing
  /// changed is the first one.
  ///
  /// @return rejected when nothing was ever billed
  @Transactional
  public Outcome<StatementId> issue(PatientId id) {
    var patient = patients.find(id);
    var account = accounts.of(id);
    if (patient.isEmpty() || account.visits().isEmpty()) {
      return Outcome.rejected(
          Problem.stop(
              "STATEMENT-EMPTY",
              "patient " + id,
              "Patient " + id + " has no billed visit, so there is nothing to state yet."));
    }
    var today = LocalDate.ofInstant(clock.instant(), practices.current().profile().zone());
    var standing = sameToday(account, today);
    return Outcome.ok(standing.orElseGet(() -> issue(patient.get(), account, today)));
  }

  private StatementId issue(PatientRecord patient, AccountView account, LocalDate today) {
    var dueOn = today.plusDays(DAYS_TO_PAY);
    var pdf =
        print.pdf(practices.current(), patient, account, new StatementPrint.Dates(today, dueOn));
    var id =
        jdbc.sql(
                """
                insert into statement (patient_id, issued_on, due_on, due_cents, pending_cents,
                  question_cents, pdf, issued_at, issued_by)
                values (:patient, :day, :dueOn, :due, :pending, :question, :pdf, :at, :by) returning id
                """)
            .param("patient", account.patient().value())
            .param("day", today)
            .param("dueOn", dueOn)
            .param("due", account.totals().due().cents())
            .param("pending", account.totals().pending().cents())
            .param("question", account.totals().inQuestion().cents())
            .param("pdf", pdf)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", SignedIn.current().map(SignedIn::toString).orElse("system"))
            .query((row, n) -> new StatementId(row.getLong(1)))
            .single();
    audit.record(AuditEvent.created("statement", id));
    return id;
  }

  private Optional<StatementId> sameToday(AccountView account, LocalDate today) {
    return jdbc.sql(
            """
            select id from statement where patient_id = :patient and issued_on = :day
              and due_cents = :due and pending_cents = :pending and question_cents = :question
            order by id limit 1
            """)
        .param("patient", account.patient().value())
        .param("day", today)
        .param("due", account.totals().due().cents())
        .param("pending", account.totals().pending().cents())
        .param("question", account.totals().inQuestion().cents())
        .query((row, n) -> new StatementId(row.getLong(1)))
        .optional();
  }

  /// A patient's statements, newest first; at most 50.
  public List<Issued> of(PatientId patient) {
    return jdbc.sql("select * from statement where patient_id = :patient order by id desc limit 50")
        .param("patient", patient.value())
        .query((row, n) ->
            new Issued(
                new StatementId(row.getLong("id")),
                row.getDate("issued_on").toLocalDate(),
                row.getDate("due_on").toLocalDate(),
                Money.ofCents(row.getLong("due_cents"))))
        .list();
  }

  /// A statement as it was sent.
  public Optional<byte[]> pdf(StatementId id) {
    return jdbc.sql("select pdf from statement where id = :id")
        .param("id", id.value())
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /// Whose statement it is.
  Optional<PatientId> patientOf(StatementId id) {
    return jdbc.sql("select patient_id from statement where id = :id")
        .param("id", id.value())
        .query((row, n) -> new PatientId(row.getLong(1)))
        .optional();
  }
}
