package org.claimwright.app.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.claimwright.kernel.Money;

/// The balance of each account, over the whole practice, a claim or a patient.
public record Balances(Map<Account, Money> byAccount) {

  public Balances {
    byAccount = Map.copyOf(byAccount);
  }

  static Balances of(Iterable<Map.Entry<Account, Money>> sums) {
    var map = new EnumMap<Account, Money>(Account.class);
    sums.forEach(each -> map.put(each.getKey(), each.getValue()));
    return new Balances(map);
  }

  /// The account's balance: positive when debits outweigh.
  public Money of(Account account) {
    return byAccount.getOrDefault(account, Money.ZERO);
  }

  /// What all balances add up to; zero, or the books are broken.
  public Money total() {
    return Money.sum(byAccount.values());
  }
}
