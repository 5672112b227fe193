package org.claimwright.x12;

import org.claimwright.x12.Guide.SegmentRule;

/// Who wants to look at each segment and each finished transaction on the way.
interface FileChecks {
  void segment(Segment segment, SegmentRule rule, String loop, String version);

  /// Whether it shows at once that nothing is wrong with the segment.
  default boolean passes(Segment segment, SegmentRule rule) {
    return false;
  }

  void unruled(Segment segment);

  /// A transaction begins; its `type` as people call it.
  void begins(String type, String version);

  /// A loop is complete; the transaction's own comes last.
  void closed(CompleteLoop loop, Surroundings around);

  /// Whether the trees are wanted at the end.
  default boolean keepsTree() {
    return true;
  }
}
