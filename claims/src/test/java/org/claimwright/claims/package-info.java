/// Claims and remittances as specified by example, and the sample claims other rooms test with.
@NullMarked
package org.claimwright.claims;

import org.jspecify.annotations.NullMarked;
