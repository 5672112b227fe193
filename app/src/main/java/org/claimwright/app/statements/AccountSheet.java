package org.claimwright.app.statements;

import java.util.Comparator;
import java.util.List;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.statements.AccountView.Service;
import org.claimwright.app.statements.AccountView.VisitBill;
import org.claimwright.app.statements.PatientPayments.Taken;
import org.claimwright.app.statements.Statements.Issued;

/// Everything the pages of one account show.
///
/// @param payments newest first
/// @param statements newest first
record AccountSheet(
    PatientRecord patient,
    AccountView account,
    List<Taken> payments,
    List<Issued> statements,
    ListedAccount.Standing standing) {

  private static final int SETTLED_SHOWN = 50;

  public List<VisitBill> open() {
    return account.visits().stream().filter(VisitBill::isOpen).toList();
  }

  /// Settled visits, newest first; the ledger below has the older ones.
  public List<VisitBill> settled() {
    return account.visits().stream().filter(visit -> !visit.isOpen()).limit(SETTLED_SHOWN).toList();
  }

  /// Whether nothing has happened since the newest statement.
  public boolean isStated() {
    return !statements.isEmpty() && statements.getFirst().asOf() == account.asOf();
  }

  public boolean hasDue() {
    return account.totals().due().isPositive();
  }

  /// The number of the newest statement, `""` for none.
  public String newest() {
    return statements.isEmpty() ? "" : statements.getFirst().id().toString();
  }

  /// In the order payments are applied.
  public List<VisitBill> openOldestFirst() {
    return open().reversed();
  }

  /// How many visits something is due for.
  public long dueVisits() {
    return account.visits().stream().filter(visit -> visit.split().due().isPositive()).count();
  }

  /// The patient's payments without those taken back.
  public List<Taken> kept() {
    return payments.stream().filter(paid -> paid.trace().takenBack().isEmpty()).toList();
  }

  /// What was done at a visit: its costliest service, and how many more.
  public String headline(VisitBill bill) {
    var services = bill.services();
    var first =
        services.stream()
            .max(Comparator.comparing(Service::charge))
            .map(Service::words)
            .orElse("Visit");
    return services.size() > 1 ? first + " and " + (services.size() - 1) + " more" : first;
  }

  /// What the patient should know of a visit first.
  public String sentence(VisitBill bill) {
    var split = bill.split();
    if (split.due().isPositive()) {
      return split.patientPaid().isPositive() ? "What is left of your part" : "Your part";
    }
    if (split.pending().isPositive()) {
      return "Nothing due: " + bill.heading().payerWords() + " has not decided yet";
    }
    if (split.inQuestion().isPositive()) {
      return "Nothing due: we are asking " + bill.heading().payerWords() + " again";
    }
    return split.patientPaid().isPositive() ? "Paid. Thank you." : "Settled, nothing due";
  }
}
