package org.claimwright.x12;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The loops around a loop that has just been completed, as far as they have been read.
interface Surroundings {

  /// The nearest loop with the id.
  Optional<Loop> loop(String id);

  /// The first segment with the id in the nearest loop with the id.
  Optional<Segment> segment(String loopId, String segmentId);

  /// The nearest loop with the id, or null: for rules asked of every claim.
  @Nullable Loop find(String id);

  /// The day the file was made, see {@link FileDate}; 0 where it is not told, or cannot be.
  int made();
}
