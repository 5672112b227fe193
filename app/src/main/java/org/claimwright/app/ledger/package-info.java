/// The books: double entry, append-only.
///
/// Publishes {@link org.claimwright.app.ledger.Ledger} and the values it takes and gives. Knows
/// numbers of patients, claims and payers and nothing else of them; who posts what is for others to
/// decide.
@NullMarked
package org.claimwright.app.ledger;

import org.jspecify.annotations.NullMarked;
