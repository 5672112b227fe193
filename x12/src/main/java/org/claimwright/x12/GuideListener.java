package org.claimwright.x12;

import org.claimwright.x12.Guide.SegmentRule;

/// What is told of each segment that found its rule.
interface GuideListener {
  void segment(Segment segment, SegmentRule rule, String loop);

  /// Whether it shows at once that nothing is wrong with the segment.
  boolean passes(Segment segment, SegmentRule rule);

  void problem(X12Problem problem);

  /// A loop is complete.
  void closed(CompleteLoop loop, Surroundings around);

  /// Nobody asks for the segment any more; only told where the tree is not kept.
  void done(Segment segment);

  /// A copy of the segment that nobody else changes.
  Segment copy(Segment segment);

  /// Whether the tree is wanted at the end; otherwise finished pieces of work are let go.
  boolean keepsTree();
}
