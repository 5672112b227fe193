/// What a service costs and what a payer should pay for it: the practice's fee schedule, the
/// payer's contract, and the expected payment per line with its arithmetic. Must never be seen by
/// the coding engine, and never decides what may be billed.
@NullMarked
package org.claimwright.pricing;

import org.jspecify.annotations.NullMarked;
