package org.claimwright.app.ledger;

import org.claimwright.kernel.Money;

/// One side of a journal.
///
/// @param amount positive for a debit, negative for a credit, never zero
public record Posting(Account account, Money amount, About about) {

  public Posting {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a posting of nothing to " + account);
    }
  }

  public static Posting debit(Account account, Money amount, About about) {
    return new Posting(account, amount, about);
  }

  public static Posting credit(Account account, Money amount, About about) {
    return new Posting(account, amount.negate(), about);
  }
}
