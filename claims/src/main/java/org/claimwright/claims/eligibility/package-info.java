/// Whether a person is covered: the question to a payer (X12 270) and its answer (X12 271) as
/// values, 005010X279A1.
@NullMarked
package org.claimwright.claims.eligibility;

import org.jspecify.annotations.NullMarked;
