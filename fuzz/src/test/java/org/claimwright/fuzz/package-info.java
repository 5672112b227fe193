/// Reads whatever bytes chance brings. Needs a network or a warm repository for Jazzer; never part
/// of the normal build.
@NullMarked
package org.claimwright.fuzz;

import org.jspecify.annotations.NullMarked;
