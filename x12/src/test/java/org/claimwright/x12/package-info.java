/// The specification of the X12 room.
@NullMarked
package org.claimwright.x12;

import org.jspecify.annotations.NullMarked;
