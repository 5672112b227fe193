/// Decides how the note asserts a mention: affirmed, negated, uncertain, historical or of the
/// family. Must never look at codes.
@NullMarked
package org.claimwright.coding.assertion;

import org.jspecify.annotations.NullMarked;
