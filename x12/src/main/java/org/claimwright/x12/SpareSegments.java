package org.claimwright.x12;

import java.util.Arrays;

/// Segments that nobody holds any more, to be used again.
final class SpareSegments {

  private Segment[] free = new Segment[0];
  private int count;

  /// One to be set, new where there is none.
  Segment take(Delimiters delimiters) {
    return count == 0 ? new Segment(delimiters) : free[--count];
  }

  /// A copy of a segment, made of one that nobody holds.
  Segment copy(Segment of) {
    var copy = take(of.delimiters());
    copy.copy(of);
    return copy;
  }

  /// A copy that is never to be used again.
  static Segment copyOf(Segment of) {
    return new SpareSegments().copy(of);
  }

  void give(Segment used) {
    if (count == free.length) {
      free = Arrays.copyOf(free, count * 2 + 64);
    }
    free[count++] = used;
  }
}
