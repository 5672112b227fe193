/// Whether patients are covered: asks payers by the clearinghouse's routes, keeps each answer with
/// its 270 and 271, reads it out, and lists whom to ask about next.
///
/// Publishes {@link org.claimwright.app.eligibility.EligibilityChecks}. Never changes a coverage or
/// a patient by itself: what an answer says otherwise is taken over by a person, who can take it
/// back.
@NullMarked
package org.claimwright.app.eligibility;

import org.jspecify.annotations.NullMarked;
