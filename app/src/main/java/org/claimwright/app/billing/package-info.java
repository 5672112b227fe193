/// Claims from the coded visit to the payer's decision: what state each is in, why, what comes next
/// and by when. Owns the claims, their findings, their one timeline, the payers' contracts as far
/// as expected amounts need them, and the charge's journal.
///
/// Publishes {@link org.claimwright.app.billing.Claims}. Never sends or reads a file (that is
/// `clearinghouse`) and never posts a payment (that is `remittance`).
@NullMarked
package org.claimwright.app.billing;

import org.jspecify.annotations.NullMarked;
