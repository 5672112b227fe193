/// Denials and appeals: every claim a payer refused or paid short, the work on it by deadline, the
/// letters sent and what came of them. Owns `denial`, `appeal` and `appeal_letter`.
///
/// A denial comes about, changes and ends by what `billing` says of its claim ({@link
/// org.claimwright.app.billing.DecisionChanged}); deadlines are `billing`'s. Never writes anything
/// off by itself, and never changes a letter that was issued.
@NullMarked
package org.claimwright.app.denials;

import org.jspecify.annotations.NullMarked;
