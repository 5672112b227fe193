package org.claimwright.x12;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The loops around a loop that has just been completed, as far as they have been read.
interface Surroundings {

  /// The nearest loop with the id.
  default Optional<Loop> loop(String id) {
    return Optional.ofNullable(find(id));
  }

  /// The first segment with the id in the nearest loop with the id.
  default Optional<Segment> segment(String loopId, String segmentId) {
    var found = find(loopId);
    return found == null ? Optional.empty() : found.segment(segmentId);
  }

  /// The nearest loop with the id, or null: for rules asked of every claim.
  @Nullable Loop find(String id);

  /// The day the file was made, see {@link FileDate}; 0 where it is not told, or cannot be.
  int made();
}
