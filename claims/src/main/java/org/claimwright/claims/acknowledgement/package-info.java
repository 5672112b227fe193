/// What comes back before the money: the 999 (was the file understood) and the 277CA (did the payer
/// take each claim in). Reads what was said; decides nothing about the claim's state.
@NullMarked
package org.claimwright.claims.acknowledgement;

import org.jspecify.annotations.NullMarked;
