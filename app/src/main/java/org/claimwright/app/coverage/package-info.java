/// Who pays for a patient: policies in the order in which they pay, each with its holder and its
/// days. Owns the table `coverage`. Knows payers by name and number only: what a payer pays is a
/// matter of contracts, and whether a policy is in force is the payer's to say.
@NullMarked
package org.claimwright.app.coverage;

import org.jspecify.annotations.NullMarked;
