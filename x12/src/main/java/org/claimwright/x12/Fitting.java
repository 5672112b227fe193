package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimwright.x12.Guide.LoopRule;

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
      Set.of("SVC", "TRN", "EB", "EQ", "HD", "RMR", "INS", "ENT", "CLP", "SVD", "IT1", "NX1");

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

  /// Whether the segment can only begin the loop's next instance, since what it begins must come
  /// right after the loop's first segment and has come already.
  static boolean isSecond(OpenLoop frame, Segment segment) {
    for (var i = 1; i < frame.childCount(); i++) {
      var child = frame.child(i);
      if (child.first().matches(segment)) {
        return child.usage() == Guide.Usage.REQUIRED && frame.count(i) > 0 && frame.isLate(i);
      }
      if (child.usage() == Guide.Usage.REQUIRED) {
        return false;
      }
    }
    return false;
  }

  /// A child that has not come yet and whose place has just been passed: one that must come, or one
  /// that changed places with its neighbour.
  static int swapped(OpenLoop frame, Segment segment) {
    var child = find(frame, segment, Demand.TOO_LATE);
    if (child < 0 || frame.count(child) > 0) {
      return -1;
    }
    var must = frame.child(child).usage() == Guide.Usage.REQUIRED;
    return must || isLastPassed(frame, child) ? child : -1;
  }

  private static boolean isLastPassed(OpenLoop frame, int child) {
    for (var i = child + 1; i < frame.childCount(); i++) {
      if (frame.isLate(i) && frame.rule.rank(i) > frame.rule.rank(child)) {
        return false;
      }
    }
    return true;
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
    for (var i = 1; i < frame.childCount(); i++) {
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
    for (var i = 0; i < frame.childCount(); i++) {
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
      if (frame.child(i) instanceof LoopRule loop && frame.requires(loop) && frame.count(i) == 0) {
        return i;
      }
    }
    return -1;
  }

  /// Whether the segment follows the unknown beginning of a loop of `around`: it fits only into a
  /// loop that was open before.
  static boolean isFollower(Segment segment, OpenLoop around, OpenLoops open) {
    for (var frame : open) {
      if (frame == around) {
        return false;
      }
      if (find(frame, segment, Demand.IN_PLACE) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether the segment begins once more a loop that is open, rather than another one whose
  /// beginning is missing.
  static boolean isOnceMore(Segment segment, OpenLoops open) {
    for (var frame : open) {
      if (frame.isLevel()) {
        return false;
      }
      if (frame.rule.first().matches(segment)) {
        return true;
      }
    }
    return false;
  }

  /// A level whose kind (HL03) is wrong belongs below the open one that it names as its parent.
  static boolean isLevelElsewhere(Segment segment, OpenLoop frame, OpenLoops open) {
    if (!segment.is("HL")) {
      return false;
    }
    for (var around : open) {
      var hl = around.hl();
      if (hl == null ? around.id().equals(Loop.HEADER) : segment.sameElement(2, hl, 1)) {
        return around != frame && (hl != null || !segment.has(2));
      }
    }
    return false;
  }
}
