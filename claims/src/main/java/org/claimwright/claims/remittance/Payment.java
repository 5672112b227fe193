package org.claimwright.claims.remittance;

import java.time.LocalDate;
import org.claimwright.kernel.Money;

/// The money that moved (X12 BPR and TRN).
///
/// @param method BPR04: `ACH`, `CHK`, `NON` …
/// @param trace TRN02: the check or EFT number
/// @param originator TRN03: the payer's identifier, which with the trace makes the payment unique
public record Payment(
    Money amount, String method, String trace, String originator, LocalDate date) {}
