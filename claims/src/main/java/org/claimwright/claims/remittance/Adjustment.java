package org.claimwright.claims.remittance;

import org.claimwright.kernel.Money;

/// Why a payer paid less, or more, than was charged (X12 CAS).
///
/// @param carc the claim adjustment reason code
/// @param amount positive lowers the payment
public record Adjustment(AdjustmentGroup group, String carc, Money amount) {}
