/// The remittance advice (X12 835) as values and its three balance proofs: every line, every claim,
/// the whole payment. Reads what a payer said; decides nothing about posting.
@NullMarked
package org.claimwright.claims.remittance;

import org.jspecify.annotations.NullMarked;
