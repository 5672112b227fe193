/// From asserted mentions to the codes of the claim: specificity, combinations, exclusions, order.
/// Must only ever hand on codes that are billable on the date of service.
@NullMarked
package org.claimwright.coding.rules;

import org.jspecify.annotations.NullMarked;
