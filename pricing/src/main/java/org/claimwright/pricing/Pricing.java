package org.claimwright.pricing;

import java.util.ArrayList;
import org.claimwright.claims.Claim;

/// Works out what a payer should pay on a claim. Pure arithmetic in cents: shares round half up to
/// the cent, and charge = contractual + copay + deductible + coinsurance + payer on every line.
public final class Pricing {

  private Pricing() {}

  /// The expected payment of every line, in claim order. What the member bears is taken from the
  /// lines in that order: copay, then deductible, then coinsurance.
  public static ExpectedPayment expect(Claim claim, Contract contract, MemberBenefits benefits) {
    var lines = new ArrayList<ExpectedLine>();
    var member = new RemainingShare(benefits, contract.sharing());
    for (var line : claim.lines()) {
      lines.add(
          switch (AllowedAmount.of(line, contract)) {
            case AllowedAmount.Agreed agreed -> member.priced(line, agreed);
            case AllowedAmount.NotAgreed none ->
                new ExpectedLine.Unpriced(
                    line.number(), line.procedure(), line.charge(), none.reason());
          });
    }
    return new ExpectedPayment(claim.number(), lines);
  }
}
