/// The sandbox payer: a health plan in a box. It reads an 837P from the wire, answers with a 999
/// and a 277CA, adjudicates by its own plan book and memory, and pays with an 835 that balances. It
/// knows X12 and nothing of the practice's claims; it must never be handed anything but bytes.
@NullMarked
package org.claimwright.payer;

import org.jspecify.annotations.NullMarked;
