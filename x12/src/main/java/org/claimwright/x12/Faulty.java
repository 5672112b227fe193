package org.claimwright.x12;

import java.util.BitSet;

/// At which segments of the transaction being read something is wrong, so that what only follows
/// from it is not told on top.
final class Faulty {

  private final BitSet segments = new BitSet();
  private int begin;

  /// A transaction begins at the segment.
  void begin(int position) {
    segments.clear();
    begin = position;
  }

  /// Whether nothing is wrong so far in the transaction on levels 1 and 2.
  boolean isNone() {
    return segments.isEmpty();
  }

  /// Whether something is wrong on levels 1 and 2 in the loop, or at the segment after it, where
  /// what is missing shows. Levels and claims inside answer for themselves.
  boolean in(Loop loop) {
    if (segments.isEmpty()) {
      return false;
    }
    var next = segments.nextSetBit(Math.max(0, loop.segments().getFirst().position() - begin));
    return next >= 0 && next <= lastPosition(loop) + 1 - begin;
  }

  /// Whether something is wrong on levels 1 and 2 at the segment.
  boolean at(Segment segment) {
    return segment.position() >= begin && segments.get(segment.position() - begin);
  }

  private static int lastPosition(Loop loop) {
    var last = loop.size() == 0 ? 0 : loop.at(loop.size() - 1).position();
    for (var i = loop.innerSize() - 1; i >= 0; i--) {
      if (!loop.innerAt(i).isApart()) {
        return Math.max(last, lastPosition(loop.innerAt(i)));
      }
    }
    return last;
  }

  void add(X12Problem problem) {
    if (problem.isError() && problem.snip() <= 2 && problem.position() >= begin) {
      segments.set(problem.position() - begin);
    }
  }
}
