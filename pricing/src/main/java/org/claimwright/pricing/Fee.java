package org.claimwright.pricing;

import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;

/// One price of one unit of a service.
///
/// @param modifier the modifier it is for, `""` for the service without a priced modifier
/// @param days the dates of service on which it holds
public record Fee(String code, String modifier, DateRange days, Money amount) {

  public Fee {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("the fee of " + code + " is negative: " + amount);
    }
  }

  /// A price of the plain service that holds on every day.
  public static Fee of(String code, Money amount) {
    return new Fee(code, "", DateRange.ALWAYS, amount);
  }

  String key() {
    return FeeSchedule.key(code, modifier);
  }
}
