/// What is wrong with a claim before it goes out. Owns the rules, each a small named function with
/// its citation and effective dates, listed in {@link org.claimwright.edits.ClaimRules}, and the
/// form of the rules that a practice writes for itself, {@link org.claimwright.edits.PracticeRule}.
/// Publishes findings; must never change a claim, and never stop one without a message that names
/// the value, the place and the fix.
@NullMarked
package org.claimwright.edits;

import org.jspecify.annotations.NullMarked;
