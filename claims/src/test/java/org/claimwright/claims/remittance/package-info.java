/// Remittances as specified by example: read, refused, balanced.
@NullMarked
package org.claimwright.claims.remittance;

import org.jspecify.annotations.NullMarked;
