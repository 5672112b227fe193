/// Rules a practice writes for its own claims: which codes, for which payer, what must hold, from
/// when to when. Owns them, version by version, and the pages on which they are kept, tried on past
/// claims and switched on.
///
/// Publishes {@link org.claimwright.app.practicerules.PracticeRules}, what is in force; rooms that
/// check claims ask it. Never reads or changes a claim itself: past ones come through {@link
/// org.claimwright.app.practicerules.PastClaims}.
@NullMarked
package org.claimwright.app.practicerules;

import org.jspecify.annotations.NullMarked;
