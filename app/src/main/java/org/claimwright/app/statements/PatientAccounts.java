package org.claimwright.app.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Entry;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.statements.AccountView.Heading;
import org.claimwright.app.statements.AccountView.Service;
import org.claimwright.app.statements.AccountView.VisitBill;
import org.claimwright.claims.ClaimLine;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Patients' accounts as the ledger has them, in words a patient can follow.
@Component
public class PatientAccounts {

  private final Ledger ledger;
  private final Claims claims;
  private final Practices practices;
  private final CodeSets codeSets;

  PatientAccounts(Ledger ledger, Claims claims, Practices practices, CodeSets codeSets) {
    this.ledger = ledger;
    this.claims = claims;
    this.practices = practices;
    this.codeSets = codeSets;
  }

  /// A patient's account; empty of visits when nothing was billed.
  @Transactional(readOnly = true)
  public AccountView of(PatientId patient) {
    var balances = ledger.ofPatient(patient.value());
    var totals =
        new AccountView.Totals(
            balances.of(Account.PATIENT_RECEIVABLE),
            balances.of(Account.INSURANCE_RECEIVABLE),
            balances.of(Account.DENIED_RECEIVABLE),
            balances.of(Account.PATIENT_UNAPPLIED).negate());
    return new AccountView(patient, totals, bills(ledger.entriesOfPatient(patient.value())));
  }

  /// What every patient with something due owes, by patient number.
  public Map<Long, Money> due() {
    return ledger.patientsWithBalance(Account.PATIENT_RECEIVABLE);
  }

  private List<VisitBill> bills(List<Entry> entries) {
    var byClaim = new LinkedHashMap<String, List<Entry>>();
    for (var entry : entries) {
      entry
          .posting()
          .about()
          .claim()
          .ifPresent(claim -> byClaim.computeIfAbsent(claim, any -> new ArrayList<>()).add(entry));
    }
    var names = names();
    var bills = new ArrayList<VisitBill>();
    byClaim.forEach((claim, own) ->
        claims
            .byNumber(new ClaimNumber(claim))
            .ifPresent(record -> bills.add(bill(record, own, names))));
    bills.sort(Comparator.comparing((VisitBill bill) -> bill.heading().day()).reversed());
    return bills;
  }

  /// The names that headings need, read once for the whole account.
  private record Names(
      Map<Provider.ProviderId, String> providers, Map<Payer.PayerKey, String> payers) {}

  private Names names() {
    return new Names(
        practices.providers().stream().collect(Collectors.toMap(Provider::id, Provider::title)),
        practices.payers().stream().collect(Collectors.toMap(Payer::id, Payer::name)));
  }

  private VisitBill bill(ClaimRecord record, List<Entry> entries, Names names) {
    var subject = record.subject();
    var heading =
        new Heading(
            record.number().value(),
            subject.dateOfService(),
            names.providers().getOrDefault(subject.provider(), ""),
            subject.payer().map(payer -> names.payers().getOrDefault(payer, "")).orElse(""));
    var sums = AccountSums.of(entries);
    return new VisitBill(heading, sums.charge(), sums.split(), services(record, entries));
  }

  private List<Service> services(ClaimRecord record, List<Entry> entries) {
    var lines = record.value().map(claim -> claim.lines()).orElse(List.of());
    var services = new ArrayList<Service>();
    for (var line : lines) {
      var own =
          entries.stream()
              .filter(entry -> entry.posting().about().line().orElse(0) == line.number())
              .toList();
      services.add(
          new Service(
              line.procedure().label(), words(line), line.charge(), AccountSums.of(own).split()));
    }
    return services;
  }

  private String words(ClaimLine line) {
    var code = line.procedure().code();
    return title(CodeSystem.CPT, code, line.serviceDate())
        .or(() -> title(CodeSystem.HCPCS, code, line.serviceDate()))
        .orElse("Service " + code);
  }

  private Optional<String> title(CodeSystem system, String code, LocalDate day) {
    return codeSets.find(system, code, day).map(Code::title);
  }
}
