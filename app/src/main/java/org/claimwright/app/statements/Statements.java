package org.claimwright.app.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.print.Printer;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Issues statements and keeps each as it was sent.
@Service
public class Statements {

  /// Days a patient has to pay.
  static final int DAYS_TO_PAY = 30;

  private final StatementTable table;
  private final PatientAccounts accounts;
  private final PatientPayments payments;
  private final Patients patients;
  private final Practices practices;
  private final Printer print;
  private final Audit audit;

  Statements(
      StatementTable table,
      PatientAccounts accounts,
      PatientPayments payments,
      Patients patients,
      Practices practices,
      Printer print,
      Audit audit) {
    this.table = table;
    this.accounts = accounts;
    this.payments = payments;
    this.patients = patients;
    this.practices = practices;
    this.print = print;
    this.audit = audit;
  }

  /// An issued statement as lists show it.
  ///
  /// @param asOf the number of the last journal it speaks of
  public record Issued(StatementId id, LocalDate day, LocalDate dueOn, Money due, long asOf) {}

  /// Issues a statement of the account as it stands. A second one on the same day with nothing
  /// changed is the first one.
  ///
  /// @return rejected when nothing was ever billed
  @Transactional
  public Outcome<StatementId> issue(PatientId id) {
    payments.hold(id);
    var patient = patients.find(id);
    var account = accounts.of(id);
    if (patient.isEmpty() || account.visits().isEmpty()) {
      return Outcome.rejected(
          Problem.stop(
              "STATEMENT-EMPTY",
              "patient " + id,
              "Patient " + id + " has no billed visit, so there is nothing to state yet."));
    }
    var last = table.last(id);
    return Outcome.ok(
        last.filter(issued -> isSame(issued, account))
            .map(Issued::id)
            .orElseGet(() -> issued(patient.get(), account, last)));
  }

  /// The same as {@link #issue}, for a run over many accounts: a patient is not told twice within
  /// {@link #DAYS_TO_PAY} days what has not changed, and is not written to about nothing.
  @Transactional
  public Outcome<StatementId> issueDue(PatientId id) {
    payments.hold(id);
    var account = accounts.of(id);
    if (!account.totals().due().isPositive()) {
      return skipped(id, "nothing is due from the patient");
    }
    var told =
        table
            .last(id)
            .filter(last -> last.asOf() == account.asOf() && !last.dueOn().isBefore(today()));
    return told.isPresent()
        ? skipped(id, "a statement of " + told.get().day() + " says the same and is not yet due")
        : issue(id);
  }

  /// A patient's statements, newest first; at most 50.
  public List<Issued> of(PatientId patient) {
    return table.of(patient);
  }

  /// The newest statement of every patient who has one.
  Map<PatientId, Issued> last() {
    return table.last();
  }

  /// A statement as it was sent.
  public Optional<byte[]> pdf(StatementId id) {
    return table.pdf(id);
  }

  /// Whose statement it is.
  Optional<PatientId> patientOf(StatementId id) {
    return table.patientOf(id);
  }

  LocalDate today() {
    return practices.today();
  }

  private boolean isSame(Issued last, AccountView account) {
    return last.day().equals(today()) && last.asOf() == account.asOf();
  }

  private StatementId issued(PatientRecord patient, AccountView account, Optional<Issued> last) {
    var dates = new StatementPaper.Dates(today(), today().plusDays(DAYS_TO_PAY));
    var since = last.map(Issued::day).orElse(LocalDate.MIN);
    var paid =
        payments.of(patient.id()).stream()
            .filter(each -> each.trace().takenBack().isEmpty() && !each.day().isBefore(since))
            .toList();
    var paper =
        new StatementPaper(
            practices.current().profile(),
            patient,
            account.totals(),
            StatementPaper.Body.of(account, last.map(Issued::asOf).orElse(0L), paid),
            dates);
    var id =
        table.insert(
            account,
            dates,
            print.pdf("statements/statement-pdf", java.util.Map.of("paper", paper)));
    audit.record(AuditEvent.created("statement", id).with("patient " + patient.id()));
    return id;
  }

  private static Outcome<StatementId> skipped(PatientId id, String why) {
    return Outcome.rejected(Problem.warn("STATEMENT-NOT-DUE", "patient " + id, why));
  }
}
