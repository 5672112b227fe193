package org.claimwright.pricing;

import java.math.RoundingMode;
import org.claimwright.claims.ClaimLine;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;

/// The allowed amount of a line under a contract, with the sentence that explains it.
sealed interface AllowedAmount {

  record Agreed(Money amount, String why) implements AllowedAmount {}

  record NotAgreed(String reason) implements AllowedAmount {}

  static AllowedAmount of(ClaimLine line, Contract contract) {
    return switch (contract.basis()) {
      case AllowedBasis.PercentOfCharge basis -> ofCharge(line, basis.share());
      case AllowedBasis.FeeTable basis -> ofTable(line, basis, contract.name());
      case AllowedBasis.PercentOfTable basis -> ofTableShare(line, basis);
    };
  }

  private static AllowedAmount ofCharge(ClaimLine line, Percent share) {
    var amount = line.charge().times(share, RoundingMode.HALF_UP);
    return capped(line, amount, "allowed " + share + " of the charge " + line.charge());
  }

  private static AllowedAmount ofTable(
      ClaimLine line, AllowedBasis.FeeTable basis, String contract) {
    var price = basis.table().unitPrice(line.procedure(), line.serviceDate());
    if (price.isEmpty()) {
      return new NotAgreed(
          contract
              + " has no price for "
              + line.procedure().label()
              + " on "
              + line.serviceDate()
              + "; add it to the contract's table or ask the payer");
    }
    return capped(
        line, price.get().times(line.procedure().units()), "allowed " + units(line, price.get()));
  }

  private static AllowedAmount ofTableShare(ClaimLine line, AllowedBasis.PercentOfTable basis) {
    var price = basis.table().unitPrice(line.procedure(), line.serviceDate());
    if (price.isEmpty()) {
      return switch (ofCharge(line, basis.ofChargeUnlisted())) {
        case Agreed agreed -> new Agreed(agreed.amount(), "not in the table: " + agreed.why());
        case NotAgreed none -> none;
      };
    }
    var unit = price.get().times(basis.ofTable(), RoundingMode.HALF_UP);
    var why =
        "allowed " + basis.ofTable() + " of the table's " + price.get() + ": " + units(line, unit);
    return capped(line, unit.times(line.procedure().units()), why);
  }

  private static AllowedAmount capped(ClaimLine line, Money amount, String why) {
    if (amount.compareTo(line.charge()) <= 0) {
      return new Agreed(amount, why + " = " + amount);
    }
    return new Agreed(
        line.charge(), why + " = " + amount + ", but no more than the charge " + line.charge());
  }

  private static String units(ClaimLine line, Money unit) {
    return line.procedure().units() + " × " + unit;
  }
}
