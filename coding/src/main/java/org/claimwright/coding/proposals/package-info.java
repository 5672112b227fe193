/// Codes that somebody else proposes, a language model above all, and the verification every one of
/// them goes through: the words are really in the note, the note affirms them, the code is billable
/// on the date, and the same rules as ever leave it standing. Owns no network: whoever proposes is
/// handed in.
@NullMarked
package org.claimwright.coding.proposals;

import org.jspecify.annotations.NullMarked;
