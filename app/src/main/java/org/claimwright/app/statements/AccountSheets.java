package org.claimwright.app.statements;

import java.util.Optional;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.web.Refusal;
import org.springframework.stereotype.Component;

/// Gathers what the pages of one account show.
@Component
class AccountSheets {

  private final PatientAccounts accounts;
  private final PatientPayments payments;
  private final Statements statements;
  private final Patients patients;

  AccountSheets(
      PatientAccounts accounts,
      PatientPayments payments,
      Statements statements,
      Patients patients) {
    this.accounts = accounts;
    this.payments = payments;
    this.statements = statements;
    this.patients = patients;
  }

  AccountSheet of(PatientId id) {
    var patient =
        patients
            .find(id)
            .orElseThrow(() ->
                Refusal.missing(
                    "There is no account " + id + " in this practice.",
                    "Open it from the list of accounts, or search for the patient."));
    var account = accounts.of(id);
    var issued = statements.of(id);
    var last =
        issued.isEmpty() ? Optional.<Statements.Issued>empty() : Optional.of(issued.getFirst());
    var standing = ListedAccount.of(id, account.totals(), last, statements.today()).standing();
    return new AccountSheet(patient, account, payments.of(id), issued, standing);
  }

  LedgerSheet ledger(PatientId id) {
    return LedgerSheet.of(accounts.entries(id));
  }
}
