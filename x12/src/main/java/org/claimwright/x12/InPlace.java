package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.x12.Guide.SegmentRule;
import org.claimwright.x12.TrailStep.Sign;
import org.jspecify.annotations.Nullable;

/// Finds the rule that a segment fits in its place, in the innermost open loop first and then
/// outward.
///
/// Files repeat themselves: what came after a place of a loop once is remembered with where it was
/// found, and need not be sought through every open loop again. It is remembered only where nothing
/// but that place and the segment itself decided; whether the rule is full is asked each time.
///
/// Hot: asked for every segment; measured by `bench x12`, "validate".
final class InPlace {

  private final OpenLoops open;
  private int depth;
  private int child;

  InPlace(OpenLoops open) {
    this.open = open;
  }

  /// Whether there is such a rule.
  ///
  /// @param orderly whether every segment so far was found in its place: only then is each open
  ///   loop the one last begun in the one around it, and what is remembered holds
  boolean find(Segment segment, boolean orderly) {
    var inner = open.element();
    var seen = segment.seen();
    if (orderly && seen != null && seen.isKnownAfter(inner)) {
      depth = seen.depth();
      child = seen.child();
      if (isFree(open.at(depth), child)) {
        return true;
      }
    }
    var first = segment.packed(1);
    if (orderly && isRemembered(segment, inner, first)) {
      if (seen != null) {
        seen.isFound(inner, depth, child);
      }
      return true;
    }
    return seek(segment, 0, orderly);
  }

  /// In which open loop, 0 for the innermost.
  int depth() {
    return depth;
  }

  /// Which of its children.
  int child() {
    return child;
  }

  private boolean isRemembered(Segment segment, OpenLoop inner, long first) {
    var known = inner.followers.find(inner.place(), segment.key(), first);
    if (known == Followers.NONE) {
      return false;
    }
    depth = inner.followers.depth(known);
    child = inner.followers.child(known);
    var frame = open.at(depth);
    return isFree(frame, child)
        && (!inner.followers.isCloser(known) || frame.rule.firstOf(child).matches(segment));
  }

  private static boolean isFree(OpenLoop frame, int child) {
    return !frame.isLate(child) && !frame.isFull(child);
  }

  /// Whether there is such a rule in the loops around the innermost one.
  boolean findAround(Segment segment) {
    return seek(segment, 1, false);
  }

  /// @param from where to begin, 0 for the innermost loop
  private boolean seek(Segment segment, int from, boolean orderly) {
    var inner = open.element();
    var first = segment.packed(1);
    var number = SegmentNumbers.of(segment.key());
    var plain = orderly && number > 0;
    var whatever = true;
    for (depth = from; depth < open.size(); depth++) {
      var frame = open.at(depth);
      var starts = frame.rule.starts();
      var choice = starts.of(number, first);
      whatever &= !starts.isByFirst(number);
      for (var n = 0; n < choice.children.length; n++) {
        child = choice.children[n];
        if (isFree(frame, child)
            && (choice.sure[n] || frame.rule.firstOf(child).matches(segment))) {
          if (plain) {
            var slot = inner.followers.take(inner.place(), segment.key(), first, whatever);
            inner.followers.remember(slot, depth, child, !choice.sure[n]);
          }
          return true;
        }
        // One passed over that with fewer before, or another qualifier, would have been taken.
        plain &= frame.isLate(child);
      }
    }
    return false;
  }

  /// By what the like of a segment is known to go the same way.
  ///
  /// @param frames how many of the innermost loops are looked at
  Sign sign(Segment segment, int frames) {
    var number = SegmentNumbers.of(segment.key());
    var first = segment.packed(1);
    var whatever = true;
    var isNot = new ArrayList<SegmentRule>();
    for (var i = 0; i < frames; i++) {
      var frame = open.at(i);
      var choice = frame.rule.starts().of(number, first);
      whatever &= !frame.rule.starts().isByFirst(number);
      for (var n = 0; n < choice.children.length; n++) {
        var rule = frame.rule.firstOf(choice.children[n]);
        if (isFree(frame, choice.children[n])) {
          if (choice.sure[n] || rule.matches(segment)) {
            return sign(segment, whatever, choice.sure[n] ? null : rule, isNot);
          }
          isNot.add(rule);
        }
      }
    }
    return sign(segment, whatever, null, isNot);
  }

  private static Sign sign(
      Segment segment, boolean whatever, @Nullable SegmentRule is, List<SegmentRule> isNot) {
    return new Sign(segment.key(), segment.packed(1), whatever, is, List.copyOf(isNot));
  }
}
