package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.kernel.Money;

/// The money of a claim in all its lines together.
///
/// @param billed what was charged
/// @param expected what the payer should pay under its contract; empty when no contract tells
/// @param paid what payers have paid
/// @param patient what payers have put on the patient
/// @param denied what payers have denied
public record ClaimMoney(
    Money billed, Optional<Money> expected, Money paid, Money patient, Money denied) {

  static ClaimMoney of(Money billed, Optional<Money> expected) {
    return new ClaimMoney(billed, expected, Money.ZERO, Money.ZERO, Money.ZERO);
  }
}
