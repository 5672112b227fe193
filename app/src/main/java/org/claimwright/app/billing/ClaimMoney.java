package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.kernel.Money;

/// The money of a claim in all its lines together.
///
/// @param billed what was charged
/// @param contract what the contract makes of it; empty when no contract tells
/// @param decided what payers have decided so far, reversals taken off
/// @param settled what was written off, once what is in question is accepted as final
public record ClaimMoney(
    Money billed, Optional<Agreed> contract, RemitResult.Amounts decided, Optional<Money> settled) {

  /// What practice and payer agreed the claim is worth.
  ///
  /// @param allowed what the services are worth in all
  /// @param payerPays the payer's part of that; the rest is the patient's
  public record Agreed(Money allowed, Money payerPays) {}

  static ClaimMoney of(Money billed, Optional<Agreed> contract) {
    return new ClaimMoney(billed, contract, RemitResult.Amounts.NONE, Optional.empty());
  }

  /// What the payer should pay.
  public Optional<Money> expected() {
    return contract.map(Agreed::payerPays);
  }

  /// What payers have paid.
  public Money paid() {
    return decided.paid();
  }

  /// What was given up by contract.
  public Money adjusted() {
    return decided.adjusted();
  }

  /// What payers have put on the patient.
  public Money patient() {
    return decided.patient();
  }

  /// What payers have denied.
  public Money denied() {
    return decided.denied();
  }

  /// What was given up of what the payer refused.
  public Money writtenOff() {
    return settled.orElse(Money.ZERO);
  }

  /// Whether nothing was decided, or everything decided was taken back.
  boolean isUndecided() {
    return decided.equals(RemitResult.Amounts.NONE);
  }

  /// By how much a decided claim falls short of its contract; what was denied is in question by
  /// itself and counts as none of it.
  public Money underpaid() {
    return isUndecided()
        ? Money.ZERO
        : contract
            .map(agreed -> agreed.allowed().minus(paid()).minus(patient()).minus(denied()))
            .filter(Money::isPositive)
            .orElse(Money.ZERO);
  }

  /// By how much payments and adjustments exceed the charge.
  public Money credit() {
    var over = decided.total().minus(billed);
    return over.isPositive() ? over : Money.ZERO;
  }

  ClaimMoney decided(RemitResult.Amounts sums) {
    return new ClaimMoney(billed, contract, sums, settled);
  }

  ClaimMoney under(Optional<Agreed> agreed) {
    return new ClaimMoney(billed, agreed, decided, settled);
  }
}
