package org.claimwright.claims;

import org.claimwright.kernel.PayerId;

/// A payer as claims and remittances name it.
///
/// @param filingIndicator X12 element 1032: `CI` commercial, `MB` Medicare Part B, `MC` Medicaid, …
public record PayerIdentity(PayerId id, String name, String filingIndicator) {}
