package org.claimwright.pricing;

import org.claimwright.kernel.Percent;

/// How a contract arrives at the allowed amount of a line. Whatever it says, no more is allowed
/// than was charged ("lesser of" clause).
public sealed interface AllowedBasis {

  /// A share of what the practice charges.
  record PercentOfCharge(Percent share) implements AllowedBasis {}

  /// Exactly the payer's own table; what is not in it has no agreed price.
  record FeeTable(FeeSchedule table) implements AllowedBasis {}

  /// A share of a reference table such as Medicare's; what is not in it is a share of the charge.
  ///
  /// @param ofTable such as 120 % of Medicare
  /// @param ofChargeUnlisted for services that the table does not list
  record PercentOfTable(FeeSchedule table, Percent ofTable, Percent ofChargeUnlisted)
      implements AllowedBasis {}
}
