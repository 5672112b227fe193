package org.claimwright.app.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.codingdesk.CodingAction;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Membership;
import org.claimwright.app.coverage.NewCoverage;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.ledger.About;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.ledger.Posting;
import org.claimwright.app.patients.NewPatient;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Money;
import org.claimwright.pricing.Fee;
import org.springframework.boot.test.context.TestComponent;

/// Accounts for tests, made as in the house: a visit is coded, its claim charged, and what the
/// payer decided is posted as a remittance would. Call within the practice's scope.
@TestComponent
class TestAccounts {

  private final CodingDesk desk;
  private final Visits visits;
  private final Claims claims;
  private final Coverages coverages;
  private final Patients patients;
  private final PracticeFees fees;
  private final Ledger ledger;

  TestAccounts(
      CodingDesk desk,
      Visits visits,
      Claims claims,
      Coverages coverages,
      Patients patients,
      PracticeFees fees,
      Ledger ledger) {
    this.desk = desk;
    this.visits = visits;
    this.claims = claims;
    this.coverages = coverages;
    this.patients = patients;
    this.fees = fees;
    this.ledger = ledger;
  }

  /// Registers a patient insured by the practice's commercial payer.
  PatientId insured(TestPractice practice, NewPatient patient) {
    fees.replace(
        List.of(Fee.of("99214", Money.parse("212.00")), Fee.of("73562", Money.parse("115.00"))));
    var id = patients.registerKnowingly(patient).orThrow();
    coverages
        .add(
            id,
            new NewCoverage(
                new Membership(
                    practice.commercial(), new MemberId("LKS" + (1000 + id.value())), ""),
                new Subscriber.Self(),
                DateRange.startingOn(LocalDate.of(2024, 1, 1))))
        .orThrow();
    return id;
  }

  /// An office visit (line 1, 212.00) with a knee x-ray (line 2, 115.00), charged to insurance.
  ClaimRecord charged(TestPractice practice, PatientId patient, LocalDate day) {
    var visit = visits.open(TestVisits.on(day, patient, practice.doctor())).orThrow();
    add(visit, CodeSystem.ICD10CM, "E11.42");
    add(visit, CodeSystem.ICD10CM, "M17.11");
    add(visit, CodeSystem.CPT, "99214");
    add(visit, CodeSystem.CPT, "73562");
    desk.finish(visit, desk.suggest(visit).orThrow().version()).orThrow();
    return claims.ofVisit(visit).orElseThrow();
  }

  /// The payer decides a line: what it says of the charge leaves what insurance owes.
  void decided(ClaimRecord claim, int line, Decided... parts) {
    var about =
        About.patient(claim.subject().patient().value())
            .onClaim(claim.number().value())
            .onLine(line);
    var postings = new ArrayList<Posting>();
    for (var part : parts) {
      var amount = Money.parse(part.amount());
      postings.add(Posting.debit(part.to(), amount, about));
      postings.add(Posting.credit(Account.INSURANCE_RECEIVABLE, amount, about));
    }
    var key = "test/" + claim.number() + "/" + line + "/" + List.of(parts).hashCode();
    ledger
        .post(new Journal(key, "remittance", claim.subject().dateOfService(), "trace 1", postings))
        .orThrow();
  }

  /// A part of a decision.
  record Decided(Account to, String amount) {}

  static Decided paid(String amount) {
    return new Decided(Account.PAYER_CASH, amount);
  }

  static Decided discount(String amount) {
    return new Decided(Account.CONTRACTUAL_ADJUSTMENT, amount);
  }

  static Decided patientShare(String amount) {
    return new Decided(Account.PATIENT_RECEIVABLE, amount);
  }

  static Decided denied(String amount) {
    return new Decided(Account.DENIED_RECEIVABLE, amount);
  }

  private void add(VisitId visit, CodeSystem system, String code) {
    var coding = desk.suggest(visit).orThrow();
    desk.act(visit, coding.version(), new CodingAction.Add(system, code, List.of())).orThrow();
  }
}
