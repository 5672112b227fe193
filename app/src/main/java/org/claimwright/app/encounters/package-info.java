/// Visits: who was seen by whom, when and where, the documents of the visit and what was charged
/// for it. Owns the tables `visit`, `visit_document` (never changed, only added to),
/// `visit_document_taken_back` and `visit_charge`, and the fee schedule, `practice_fee`. Knows how
/// far coding has come, not how codes come about, and nothing of claims.
@NullMarked
package org.claimwright.app.encounters;

import org.jspecify.annotations.NullMarked;
