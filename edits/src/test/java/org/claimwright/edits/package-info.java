/// The edits as specified by example: one file per situation a biller meets.
@NullMarked
package org.claimwright.edits;

import org.jspecify.annotations.NullMarked;
