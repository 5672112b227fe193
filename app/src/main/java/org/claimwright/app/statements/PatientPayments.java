package org.claimwright.app.statements;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.ledger.About;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.ledger.Posting;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Practices;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes money from patients and applies it to what they owe, the oldest visit first.
@Service
public class PatientPayments {

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final PatientAccounts accounts;
  private final Practices practices;
  private final Audit audit;
  private final Clock clock;

  PatientPayments(
      JdbcClient jdbc,
      Ledger ledger,
      PatientAccounts accounts,
      Practices practices,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.accounts = accounts;
    this.practices = practices;
    this.audit = audit;
    this.clock = clock;
  }

  /// Money handed over.
  ///
  /// @param reference a check's number, `""` where there is none
  /// @param request names the form it came by, so that sending the form twice takes the money once
  public record Tender(Money amount, PaymentMethod method, String reference, String request) {}

  /// A payment as lists show it.
  public record Taken(long id, LocalDate day, Money amount, String method, String by) {}

  /// Takes a payment. What exceeds the balance stays on the account as credit.
  @Transactional
  public Outcome<Money> take(PatientId patient, Tender tender) {
    if (!tender.amount().isPositive()) {
      return Outcome.rejected(
          Problem.stop(
              "PAYMENT-AMOUNT",
              "amount",
              "A payment is more than zero, and this says "
                  + tender.amount()
                  + ": enter what the patient gives. A refund is made from the credit balance."));
    }
    var today = LocalDate.ofInstant(clock.instant(), practices.current().profile().zone());
    var id = insert(patient, tender, today);
    if (id.isEmpty()) {
      return Outcome.ok(tender.amount());
    }
    var journal =
        new Journal(
            "patient payment/" + tender.request(),
            "patient payment",
            today,
            tender.method().word(),
            postings(patient, tender.amount()));
    ledger.post(journal).orThrow();
    audit.record(AuditEvent.created("patient payment", id.get()));
    return Outcome.ok(tender.amount());
  }

  /// A patient's payments, newest first; at most 100.
  public List<Taken> of(PatientId patient) {
    return jdbc.sql(
            "select * from patient_payment where patient_id = :patient order by id desc limit 100")
        .param("patient", patient.value())
        .query((row, n) ->
            new Taken(
                row.getLong("id"),
                row.getDate("taken_on").toLocalDate(),
                Money.ofCents(row.getLong("cents")),
                row.getString("method"),
                row.getString("taken_by")))
        .list();
  }

  private java.util.Optional<Long> insert(PatientId patient, Tender tender, LocalDate today) {
    return jdbc.sql(
            """
            insert into patient_payment
              (patient_id, cents, method, reference, request, taken_on, taken_at, taken_by)
            values (:patient, :cents, :method, :reference, :request, :day, :at, :by)
            on conflict (practice_id, request) do nothing returning id
            """)
        .param("patient", patient.value())
        .param("cents", tender.amount().cents())
        .param("method", tender.method().word())
        .param("reference", tender.reference())
        .param("request", tender.request())
        .param("day", today)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", SignedIn.current().map(SignedIn::toString).orElse("system"))
        .query((row, n) -> row.getLong(1))
        .optional();
  }

  private List<Posting> postings(PatientId patient, Money amount) {
    var postings = new ArrayList<Posting>();
    var left = amount;
    for (var bill : accounts.of(patient).visits().reversed()) {
      var part = left.min(bill.split().due());
      if (part.isPositive()) {
        apply(About.patient(patient.value()).onClaim(bill.heading().claimNumber()), part, postings);
        left = left.minus(part);
      }
    }
    if (left.isPositive()) {
      var about = About.patient(patient.value());
      postings.add(Posting.debit(Account.PATIENT_CASH, left, about));
      postings.add(Posting.credit(Account.PATIENT_UNAPPLIED, left, about));
    }
    return postings;
  }

  private static void apply(About about, Money part, List<Posting> postings) {
    postings.add(Posting.debit(Account.PATIENT_CASH, part, about));
    postings.add(Posting.credit(Account.PATIENT_RECEIVABLE, part, about));
  }
}
