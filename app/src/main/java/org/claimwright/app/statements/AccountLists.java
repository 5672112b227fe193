package org.claimwright.app.statements;

import static org.claimwright.app.ledger.Account.DENIED_RECEIVABLE;
import static org.claimwright.app.ledger.Account.INSURANCE_RECEIVABLE;
import static org.claimwright.app.ledger.Account.PATIENT_RECEIVABLE;
import static org.claimwright.app.ledger.Account.PATIENT_UNAPPLIED;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Balances;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.statements.AccountView.Totals;
import org.claimwright.app.statements.Statements.Issued;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts with a balance, for the worklist: two queries, however many there are.
@Component
class AccountLists {

  private static final Set<Account> OPEN =
      EnumSet.of(PATIENT_RECEIVABLE, INSURANCE_RECEIVABLE, DENIED_RECEIVABLE, PATIENT_UNAPPLIED);

  /// What is owed most first, then what is in question, then the rest.
  private static final Comparator<ListedAccount> BY_MONEY =
      Comparator.comparing((ListedAccount account) -> account.totals().due())
          .thenComparing(account -> account.totals().inQuestion())
          .thenComparing(account -> account.totals().pending())
          .reversed()
          .thenComparingLong(account -> account.patient().value());

  private final Ledger ledger;
  private final Statements statements;

  AccountLists(Ledger ledger, Statements statements) {
    this.ledger = ledger;
    this.statements = statements;
  }

  /// The practice's accounts with a balance.
  record Worklist(List<ListedAccount> all) {

    List<ListedAccount> in(AccountsFilter filter) {
      return all.stream().filter(filter::holds).toList();
    }

    /// Those of these patients only.
    List<ListedAccount> in(AccountsFilter filter, Set<PatientId> patients) {
      return in(filter).stream().filter(one -> patients.contains(one.patient())).toList();
    }

    /// How many each view has.
    Map<AccountsFilter, Integer> counts() {
      var counts = new EnumMap<AccountsFilter, Integer>(AccountsFilter.class);
      for (var filter : AccountsFilter.values()) {
        counts.put(filter, in(filter).size());
      }
      return counts;
    }
  }

  @Transactional(readOnly = true)
  Worklist worklist() {
    var today = statements.today();
    var last = statements.last();
    return new Worklist(
        ledger.balancesByPatient(OPEN).entrySet().stream()
            .map(each -> {
              var patient = new PatientId(each.getKey());
              return ListedAccount.of(patient, totals(each.getValue()), last(last, patient), today);
            })
            .sorted(BY_MONEY)
            .toList());
  }

  private static Optional<Issued> last(Map<PatientId, Issued> last, PatientId patient) {
    return Optional.ofNullable(last.get(patient));
  }

  private static Totals totals(Balances balances) {
    return new Totals(
        balances.of(PATIENT_RECEIVABLE),
        balances.of(INSURANCE_RECEIVABLE),
        balances.of(DENIED_RECEIVABLE),
        balances.of(PATIENT_UNAPPLIED).negate());
  }

  /// What the accounts owe together.
  static Money due(List<ListedAccount> accounts) {
    return Money.sum(accounts, account -> account.totals().due().max(Money.ZERO));
  }
}
