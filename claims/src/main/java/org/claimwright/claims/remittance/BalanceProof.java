package org.claimwright.claims.remittance;

import org.claimwright.kernel.Money;

/// One sum of a remittance that must come out (005010X221A1, section 1.10.2.1 on balancing).
///
/// @param subject what is being added up, in words: `claim CW-1 line 2 (99213-25)`
/// @param expected what the payer's own figures add up to
/// @param actual what the payer says it is
public record BalanceProof(Level level, String subject, Money expected, Money actual) {

  /// The three levels at which a remittance must balance.
  public enum Level {
    /// Charge less adjustments is what was paid on the line.
    LINE,
    /// The lines make up the claim, and its charge less all adjustments is what was paid.
    CLAIM,
    /// The claims less the provider adjustments are the money that moved.
    PAYMENT
  }

  /// What is missing; negative when the payer states more than its figures add up to.
  public Money difference() {
    return expected.minus(actual);
  }

  public boolean holds() {
    return difference().isZero();
  }

  /// `claim CW-1: expected 80.00, stated 75.00, difference 5.00`.
  @Override
  public String toString() {
    return subject
        + ": expected "
        + expected
        + ", stated "
        + actual
        + ", difference "
        + difference();
  }
}
