package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.kernel.Outcome;
import org.claimwright.pricing.ExpectedPayment;

/// What lists show of an expected payment.
final class Expected {

  private Expected() {}

  /// What the contract makes of the claim in all, when it prices every line.
  static Optional<ClaimMoney.Agreed> of(Outcome<ExpectedPayment> expected) {
    return switch (expected) {
      case Outcome.Ok<ExpectedPayment> ok when ok.value().isComplete() ->
          Optional.of(new ClaimMoney.Agreed(ok.value().allowed(), ok.value().payerPays()));
      case Outcome.Ok<ExpectedPayment> incomplete -> Optional.empty();
      case Outcome.Rejected<ExpectedPayment> none -> Optional.empty();
    };
  }
}
