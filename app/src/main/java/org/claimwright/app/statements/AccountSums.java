package org.claimwright.app.statements;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Entry;
import org.claimwright.kernel.Money;

/// What a set of ledger entries adds up to by account, read as a patient would ask for it.
final class AccountSums {

  private final Map<Account, Money> sums = new EnumMap<>(Account.class);

  static AccountSums of(Collection<Entry> entries) {
    var made = new AccountSums();
    for (var entry : entries) {
      made.sums.merge(entry.posting().account(), entry.posting().amount(), Money::plus);
    }
    return made;
  }

  Money of(Account account) {
    return sums.getOrDefault(account, Money.ZERO);
  }

  /// Charges less charges taken back; revenue is a credit.
  Money charge() {
    return of(Account.REVENUE).negate();
  }

  AccountView.Totals totals() {
    return new AccountView.Totals(
        of(Account.PATIENT_RECEIVABLE),
        of(Account.INSURANCE_RECEIVABLE),
        of(Account.DENIED_RECEIVABLE),
        of(Account.PATIENT_UNAPPLIED).negate());
  }

  /// Money from the credit pays a visit as cash does.
  AccountView.Split split() {
    return new AccountView.Split(
        of(Account.PAYER_CASH).plus(of(Account.PAYER_UNAPPLIED)),
        of(Account.CONTRACTUAL_ADJUSTMENT).plus(of(Account.WRITE_OFF)),
        of(Account.PATIENT_CASH).plus(of(Account.PATIENT_UNAPPLIED)),
        of(Account.PATIENT_RECEIVABLE),
        of(Account.INSURANCE_RECEIVABLE),
        of(Account.DENIED_RECEIVABLE));
  }
}
