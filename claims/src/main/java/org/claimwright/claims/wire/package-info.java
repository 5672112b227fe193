/// Reading values out of X12 segments, each fault with its place. For the rooms of this module
/// only.
@NullMarked
package org.claimwright.claims.wire;

import org.jspecify.annotations.NullMarked;
