package org.claimwright.pricing;

import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;

/// What a member still has to bear. Taken in this order: copay, deductible, coinsurance.
///
/// @param copayPerVisit once for each date of service
/// @param deductibleRemaining of the year, before this claim
/// @param coinsurance the member's share of what is left after copay and deductible
public record MemberBenefits(Money copayPerVisit, Money deductibleRemaining, Percent coinsurance) {

  /// Nothing to bear.
  public static final MemberBenefits NONE =
      new MemberBenefits(Money.ZERO, Money.ZERO, Percent.ZERO);

  public MemberBenefits {
    if (copayPerVisit.isNegative() || deductibleRemaining.isNegative()) {
      throw new IllegalArgumentException(
          "a copay or deductible is negative: " + copayPerVisit + ", " + deductibleRemaining);
    }
    if (coinsurance.compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException("coinsurance is above 100%: " + coinsurance);
    }
  }
}
