package org.claimwright.claims.remittance;

import java.time.LocalDate;
import org.claimwright.kernel.Money;

/// Money between payer and practice outside any claim of this payment (X12 PLB).
///
/// @param reason PLB03-1: `WO` overpayment recovery, `L6` interest, `72` authorised return, …
/// @param reference PLB03-2, often the claim it came from; `""` when absent
/// @param amount as signed in the 835: positive lowers the payment
public record ProviderAdjustment(
    String provider, LocalDate fiscalPeriod, String reason, String reference, Money amount) {}
