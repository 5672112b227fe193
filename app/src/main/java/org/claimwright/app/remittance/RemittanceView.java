package org.claimwright.app.remittance;

import java.util.List;
import org.claimwright.app.ledger.Account;
import org.claimwright.claims.remittance.BalanceProofs;
import org.claimwright.claims.remittance.RemittanceAdvice;
import org.claimwright.kernel.Money;

/// A payment with its decisions, its proofs and what posting it does.
///
/// @param effects what posting moves, by account, as the page shows it
record RemittanceView(
    RemittanceRow row,
    RemittanceAdvice advice,
    List<Decision> decisions,
    BalanceProofs proofs,
    List<Effect> effects) {

  /// What posting moves to an account.
  record Effect(Account account, Money amount) {}

  /// How many decisions answer to a claim of ours.
  public long matched() {
    return decisions.stream().filter(decision -> decision.claim().isPresent()).count();
  }
}
