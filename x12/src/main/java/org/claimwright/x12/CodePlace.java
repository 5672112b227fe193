package org.claimwright.x12;

import org.jspecify.annotations.Nullable;

/// A list that a code may be of.
///
/// @param component where in its element the code stands; 0 for the whole element
/// @param when what else must stand in the segment for the code to be of this list; null when it
///   always is
record CodePlace(CodeList list, int element, int component, @Nullable When when) {

  /// Whether the code, if there is one, is of the list.
  boolean isMeant(Segment segment) {
    return when == null || when.holds(segment);
  }
}
