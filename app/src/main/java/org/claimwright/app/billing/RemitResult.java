package org.claimwright.app.billing;

import java.time.LocalDate;
import org.claimwright.kernel.Money;

/// What one remittance decided of a claim; a reversal carries the same amounts with the other sign.
///
/// @param key names the decision within the practice for good: payer, trace and the claim payment's
///   own identity; told a second time it changes nothing
/// @param reasons the adjustment codes in short, such as `CO-45, PR-3`
public record RemitResult(String key, Source source, Amounts amounts, String reasons) {

  /// Where the decision stands.
  ///
  /// @param remittance the number of the remittance
  /// @param trace TRN02 of the payment
  /// @param payerClaimNumber CLP07, `""` when there is none
  public record Source(
      long remittance, String trace, LocalDate decidedOn, String payerClaimNumber) {}

  /// The claim's amounts over all its lines.
  ///
  /// @param adjusted given up by contract
  public record Amounts(Money paid, Money adjusted, Money patient, Money denied) {

    static final Amounts NONE = new Amounts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /// What becomes of the charge in all.
    public Money total() {
      return paid.plus(adjusted).plus(patient).plus(denied);
    }
  }
}
