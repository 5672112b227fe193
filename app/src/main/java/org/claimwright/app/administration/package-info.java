/// The pages by which an administrator or manager keeps a practice: its identity, places,
/// clinicians and payers, its users and what each role may do, and the audit log with its proof.
///
/// Owns no table and publishes nothing; what it changes goes through the facades of `practices`,
/// `access`, `encounters` (its fees) and `audit`. Must never show a patient's record.
@NullMarked
package org.claimwright.app.administration;

import org.jspecify.annotations.NullMarked;
