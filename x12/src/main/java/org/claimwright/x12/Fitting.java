package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.SegmentRule;

/// Which rule of an open loop a segment fits. Nothing is allocated where it fits in its place.
final class Fitting {

  /// What is asked of a place; less and less.
  enum Demand {
    IN_PLACE,
    OVER_MAXIMUM,
    TOO_LATE
  }

  /// First segments of optional loops whose followers belong nowhere else, so that a follower alone
  /// shows what is missing.
  private static final Set<String> TELLING =
      Set.of("SVC", "TRN", "EB", "EQ", "HD", "RMR", "INS", "ENT", "CLP", "SVD", "IT1");

  private Fitting() {}

  static int find(OpenLoop frame, Segment segment, Demand demand) {
    var number = SegmentNumbers.of(segment.key());
    return find(frame, segment, number, segment.packed(1), demand);
  }

  /// As the other, for whoever asks of several loops.
  ///
  /// @param number of the segment's id
  /// @param first the segment's first element, packed
  static int find(OpenLoop frame, Segment segment, int number, long first, Demand demand) {
    var choice = frame.rule.starts().of(number, first);
    for (var n = 0; n < choice.children.length; n++) {
      var i = choice.children[n];
      if (wanted(demand, frame.isLate(i), frame.isFull(i))
          && (choice.sure[n] || frame.rule.firstOf(i).matches(segment))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean wanted(Demand demand, boolean late, boolean full) {
    return switch (demand) {
      case IN_PLACE -> !late && !full;
      case OVER_MAXIMUM -> !late;
      case TOO_LATE -> late;
    };
  }

  static boolean isSecond(OpenLoop frame, Segment segment) {
    return frame.counts.length > 1
        && frame.isLate(1)
        && frame.child(1) instanceof SegmentRule second
        && second.usage() == Guide.Usage.REQUIRED
        && second.matches(segment);
  }

  static boolean isMeant(OpenLoop frame, int child, boolean due) {
    return due
        ? frame.isDue(child)
        : !frame.isLate(child)
            && !frame.isFull(child)
            && TELLING.contains(frame.child(child).first().id());
  }

  /// Whether the segment may come right after the loop's first.
  static boolean couldBeSecond(OpenLoop frame, Segment segment) {
    for (var i = 1; i < frame.counts.length; i++) {
      if (frame.child(i) instanceof LoopRule && !frame.isLevel()) {
        return false;
      }
      if (frame.child(i).first().matches(segment)) {
        return true;
      }
      if (frame.child(i).usage() == Guide.Usage.REQUIRED) {
        return false;
      }
    }
    return false;
  }

  static List<Integer> candidates(OpenLoop frame, Segment segment) {
    var found = new ArrayList<Integer>();
    for (var i = 0; i < frame.counts.length; i++) {
      if (!frame.isLate(i) && !frame.isFull(i) && segment.is(frame.child(i).first().id())) {
        found.add(i);
      }
    }
    return found;
  }

  static int due(OpenLoop frame, List<Integer> meant) {
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    for (var i : meant) {
      if (frame.requires(frame.child(i)) && frame.counts[i] == 0) {
        return i;
      }
    }
    return -1;
  }
}
