package org.claimwright.app.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Entry;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.statements.AccountView.VisitBill;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Patients' accounts as the ledger has them, in words a patient can follow.
@Component
public class PatientAccounts {

  private final Ledger ledger;
  private final Claims claims;
  private final VisitBills bills;

  PatientAccounts(Ledger ledger, Claims claims, VisitBills bills) {
    this.ledger = ledger;
    this.claims = claims;
    this.bills = bills;
  }

  /// A patient's account; empty of visits when nothing was billed.
  @Transactional(readOnly = true)
  public AccountView of(PatientId patient) {
    var entries = entries(patient);
    return new AccountView(
        patient, AccountSums.of(entries).totals(), bills(entries), VisitBills.asOf(entries));
  }

  /// What every patient with something due owes, by patient number.
  public Map<Long, Money> due() {
    return ledger.patientsWithBalance(Account.PATIENT_RECEIVABLE);
  }

  /// A patient's entries in the order they were posted.
  List<Entry> entries(PatientId patient) {
    return ledger.entriesOfPatient(patient.value());
  }

  private List<VisitBill> bills(List<Entry> entries) {
    var byClaim = byClaim(entries);
    var records = claims.numbered(byClaim.keySet());
    var names = bills.names();
    return byClaim.entrySet().stream()
        .flatMap(each ->
            Optional.ofNullable(records.get(each.getKey())).stream()
                .map(claim -> bills.bill(claim, each.getValue(), names)))
        .sorted(Comparator.comparing((VisitBill bill) -> bill.heading().day()).reversed())
        .toList();
  }

  private static Map<ClaimNumber, List<Entry>> byClaim(List<Entry> entries) {
    var byClaim = new LinkedHashMap<ClaimNumber, List<Entry>>();
    for (var entry : entries) {
      entry
          .posting()
          .about()
          .claim()
          .map(ClaimNumber::new)
          .ifPresent(claim -> byClaim.computeIfAbsent(claim, any -> new ArrayList<>()).add(entry));
    }
    return byClaim;
  }
}
