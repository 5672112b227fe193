package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.claims.Claim;

/// Decided by the payer (835).
///
/// @param out the file it went out in, where it went out by one
public record AdjudicatedClaim(Claim claim, Optional<Sending> out, Decision decision)
    implements ClaimState {

  /// What all decisions together come to.
  ///
  /// @param reasons the adjustment codes in short, such as `CO-45, PR-3`
  public record Decision(Verdict verdict, String payerClaimNumber, String reasons) {}

  /// Paid in whole, in part or not at all.
  public enum Verdict {
    PAID,
    PARTLY_PAID,
    DENIED;

    /// The word in the database: `partly-paid`.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// The verdict these amounts amount to: what was denied and not paid is a denial; a claim that
  /// went wholly to the patient's deductible was not denied.
  static Verdict verdict(ClaimMoney money) {
    if (!money.denied().isPositive()) {
      return Verdict.PAID;
    }
    return money.paid().isPositive() || money.patient().isPositive()
        ? Verdict.PARTLY_PAID
        : Verdict.DENIED;
  }

  @Override
  public String word() {
    return decision.verdict().word();
  }

  @Override
  public Optional<Claim> value() {
    return Optional.of(claim);
  }

  @Override
  public Optional<Sending> sending() {
    return out;
  }

  @Override
  public String why() {
    return decision.reasons().isEmpty() ? "decided by the payer" : decision.reasons();
  }
}
