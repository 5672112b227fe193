package org.claimwright.app.statements;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.ledger.About;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Posting;
import org.claimwright.app.statements.AccountView.VisitBill;
import org.claimwright.kernel.Money;

/// Spreads money over what an account owes: the oldest visit first, within it service by service.
/// Mutable, for one journal.
final class Application {

  private final AccountView account;
  private final List<Posting> postings = new ArrayList<>();

  Application(AccountView account) {
    this.account = account;
  }

  /// Pays what is due with money from an account.
  ///
  /// @return how much of the amount was needed
  Money from(Account source, Money amount) {
    var left = amount;
    for (var bill : account.visits().reversed()) {
      left = pay(bill, source, left);
    }
    return amount.minus(left);
  }

  /// Keeps money on the account that nothing is owed for.
  void keepAsCredit(Money amount) {
    if (amount.isPositive()) {
      var about = About.patient(account.patient().value());
      postings.add(Posting.debit(Account.PATIENT_CASH, amount, about));
      postings.add(Posting.credit(Account.PATIENT_UNAPPLIED, amount, about));
    }
  }

  List<Posting> postings() {
    return List.copyOf(postings);
  }

  /// Never more than the visit owes as a whole: a service may stand against a negative one.
  private Money pay(VisitBill bill, Account source, Money amount) {
    var most = amount.min(bill.split().due()).max(Money.ZERO);
    var left = most;
    var visit = About.patient(account.patient().value()).onClaim(bill.heading().claimNumber());
    for (var service : bill.services()) {
      var part = left.min(service.split().due());
      if (part.isPositive()) {
        move(source, part, service.line() == 0 ? visit : visit.onLine(service.line()));
        left = left.minus(part);
      }
    }
    return amount.minus(most.minus(left));
  }

  private void move(Account source, Money part, About about) {
    postings.add(Posting.debit(source, part, about));
    postings.add(Posting.credit(Account.PATIENT_RECEIVABLE, part, about));
  }
}
