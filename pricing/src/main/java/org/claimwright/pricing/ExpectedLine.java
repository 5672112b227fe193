package org.claimwright.pricing;

import java.util.List;
import org.claimwright.claims.Procedure;
import org.claimwright.kernel.Money;

/// What is expected of one line.
public sealed interface ExpectedLine {

  /// The line's number on the claim, 1-based.
  int line();

  Procedure procedure();

  Money charge();

  /// A line the contract has a price for.
  ///
  /// @param arithmetic how the amounts came about, one sentence a step
  record Priced(
      int line, Procedure procedure, Worth worth, MemberShare share, List<String> arithmetic)
      implements ExpectedLine {
    public Priced {
      arithmetic = List.copyOf(arithmetic);
    }

    @Override
    public Money charge() {
      return worth.charge();
    }

    /// The allowed amount less the member's share.
    public Money payerPays() {
      return worth.allowed().minus(share.total());
    }
  }

  /// A line the contract has no price for: a person must find out.
  record Unpriced(int line, Procedure procedure, Money charge, String reason)
      implements ExpectedLine {}

  /// Charge and allowed amount; the difference is written off under the contract.
  record Worth(Money charge, Money allowed) {
    public Money contractual() {
      return charge.minus(allowed);
    }
  }

  /// What the member bears of one line.
  record MemberShare(Money copay, Money deductible, Money coinsurance) {
    public Money total() {
      return copay.plus(deductible).plus(coinsurance);
    }
  }
}
