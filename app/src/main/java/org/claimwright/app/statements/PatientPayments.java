package org.claimwright.app.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.statements.PaymentTable.Row;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes money from patients and applies it to what they owe, the oldest visit first.
@Service
public class PatientPayments {

  private final PaymentTable table;
  private final Ledger ledger;
  private final PatientAccounts accounts;
  private final Practices practices;
  private final Audit audit;

  PatientPayments(
      PaymentTable table,
      Ledger ledger,
      PatientAccounts accounts,
      Practices practices,
      Audit audit) {
    this.table = table;
    this.ledger = ledger;
    this.accounts = accounts;
    this.practices = practices;
    this.audit = audit;
  }

  /// Money handed over.
  ///
  /// @param reference a check's number or a terminal's receipt, `""` where there is none; never a
  ///   card's number
  /// @param request names the form it came by, so that sending the form twice takes the money once
  public record Tender(Money amount, PaymentMethod method, String reference, String request) {}

  /// What became of a payment.
  ///
  /// @param applied paid what was due; the rest of the amount is credit
  /// @param before whether it had been taken already, so that nothing was done now
  public record Receipt(long id, Money amount, Money applied, boolean before) {

    /// What exceeded the balance.
    public Money credit() {
      return amount.minus(applied);
    }
  }

  /// A payment as lists show it.
  public record Taken(long id, LocalDate day, Money amount, Means means, Trace trace) {}

  /// How it was paid.
  public record Means(String method, String reference) {
    /// `check 1021`.
    public String words() {
      return reference.isEmpty() ? method : method + " " + reference;
    }
  }

  /// Who took it, and why it was taken back if it was.
  public record Trace(String by, Optional<String> takenBack) {}

  /// Takes a payment. What exceeds the balance stays on the account as credit. The same form sent a
  /// second time changes nothing.
  @Transactional
  public Outcome<Receipt> take(PatientId patient, Tender tender) {
    var problems = TenderCheck.problems(tender);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    table.hold(patient);
    return table
        .insert(patient, tender, today())
        .map(id -> Outcome.ok(posted(id, patient, tender)))
        .orElseGet(() -> standing(patient, tender));
  }

  /// Uses the patient's credit for what is due, the oldest visit first.
  ///
  /// @return how much was used; rejected when there is no credit or nothing due
  @Transactional
  public Outcome<Money> applyCredit(PatientId patient, String request) {
    table.hold(patient);
    var key = "patient credit/" + request;
    var account = accounts.of(patient);
    var amount = account.totals().applicable();
    if (ledger.posted(key).isPresent() || !amount.isPositive()) {
      return Outcome.rejected(
          Problem.stop(
              "CREDIT-NONE",
              "credit",
              "There is no credit to apply to something due on account " + patient + "."));
    }
    var application = new Application(account);
    application.from(Account.PATIENT_UNAPPLIED, amount);
    ledger
        .post(
            new Journal(
                key, "credit applied", today(), "credit of the patient", application.postings()))
        .orThrow();
    audit.record(AuditEvent.changed("account", patient).with("credit applied"));
    return Outcome.ok(amount);
  }

  /// Takes a payment back that was entered by mistake: on its own day whoever takes payments may,
  /// later a manager, as when a check bounces.
  @Transactional
  public Outcome<PatientId> takeBack(PatientId patient, long id, String why) {
    table.hold(patient);
    var found = table.find(id).filter(row -> row.patient().equals(patient));
    if (found.isEmpty()) {
      return refused(
          "PAYMENT-UNKNOWN", "Account " + patient + " has no payment " + id + ": open its list.");
    }
    var refusal = refusal(found.get());
    return refusal.isPresent() ? Outcome.rejected(refusal.get()) : takenBack(found.get(), why);
  }

  /// Holds the patient's account for this transaction, so that whoever else pays into it or states
  /// it waits and then sees what was done.
  void hold(PatientId patient) {
    table.hold(patient);
  }

  /// A patient's payments, newest first; at most 100.
  public List<Taken> of(PatientId patient) {
    return table.of(patient);
  }

  private Receipt posted(long id, PatientId patient, Tender tender) {
    var application = new Application(accounts.of(patient));
    var applied = application.from(Account.PATIENT_CASH, tender.amount());
    application.keepAsCredit(tender.amount().minus(applied));
    var memo = new Means(tender.method().word(), tender.reference()).words();
    ledger
        .post(
            new Journal(
                "patient payment/" + tender.request(),
                "patient payment",
                today(),
                memo,
                application.postings()))
        .orThrow();
    audit.record(AuditEvent.created("patient payment", id).with("patient " + patient));
    return new Receipt(id, tender.amount(), applied, false);
  }

  /// The form was used already: for the same money, or for other money, which is a mistake.
  private Outcome<Receipt> standing(PatientId patient, Tender tender) {
    var row = table.byRequest(tender.request()).orElseThrow();
    var taken = row.taken();
    if (row.patient().equals(patient) && taken.amount().equals(tender.amount())) {
      return Outcome.ok(new Receipt(taken.id(), taken.amount(), taken.amount(), true));
    }
    return refused(
        "PAYMENT-REQUEST",
        "This form has taken payment "
            + taken.id()
            + " already. For further money open the account and take a new payment.");
  }

  private Outcome<PatientId> takenBack(Row row, String why) {
    var patient = row.patient();
    var journal = ledger.posted(row.journalKey()).orElseThrow();
    ledger
        .reverse(journal, row.journalKey() + "/taken back", today(), "payment taken back")
        .orThrow();
    table.takeBack(row.taken().id(), why);
    audit.record(AuditEvent.changed("patient payment", row.taken().id()).with("taken back"));
    return Outcome.ok(patient);
  }

  private Optional<Problem> refusal(Row row) {
    var taken = row.taken();
    if (taken.trace().takenBack().isPresent()) {
      return Optional.of(
          problem("PAYMENT-BACK", "Payment " + taken.id() + " is taken back already."));
    }
    if (!taken.day().equals(today()) && !mayDecide()) {
      return Optional.of(
          problem(
              "PAYMENT-DAY",
              "Payment "
                  + taken.id()
                  + " is of "
                  + taken.day()
                  + " and may be in the bank: a manager takes it back or refunds it."));
    }
    return creditUsed(row)
        ? Optional.of(
            problem(
                "PAYMENT-USED",
                "Part of payment "
                    + taken.id()
                    + " was kept as credit and has paid something since: it cannot be taken back."))
        : Optional.empty();
  }

  private boolean creditUsed(Row row) {
    var journal = ledger.posted(row.journalKey()).orElseThrow();
    var kept = AccountSums.of(ledger.entries(journal)).of(Account.PATIENT_UNAPPLIED).negate();
    return accounts.of(row.patient()).totals().credit().compareTo(kept) < 0;
  }

  private static boolean mayDecide() {
    return SignedIn.current().map(user -> user.may(Permission.APPROVE_WRITE_OFFS)).orElse(true);
  }

  private LocalDate today() {
    return practices.today();
  }

  private static <T> Outcome<T> refused(String code, String message) {
    return Outcome.rejected(problem(code, message));
  }

  private static Problem problem(String code, String message) {
    return Problem.stop(code, "payment", message);
  }
}
