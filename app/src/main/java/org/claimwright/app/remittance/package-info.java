/// Remittances: what payers sent, read from the wire, matched to claims and lines, proved to
/// balance and posted to the ledger once. Owns the files, the payments and what became of each
/// claim decision. Publishes {@link org.claimwright.app.remittance.RemittanceDesk}. Must never post
/// what does not balance, never post the same decision twice, and never turn a denial into a
/// patient's debt.
@NullMarked
package org.claimwright.app.remittance;

import org.jspecify.annotations.NullMarked;
