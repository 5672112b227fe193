package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.SegmentRule;
import org.claimwright.x12.TrailStep.Opening;
import org.claimwright.x12.TrailStep.Sign;
import org.jspecify.annotations.Nullable;

/// Writes down which way a piece of work goes through its guide; forgets it where something is
/// wrong on the way.
final class TrailRecord {

  /// The longest piece of work that is remembered, in segments.
  static final int LONGEST = 256;

  private static final int MOST_STEPS = 1 << 13;
  private static final TrailEnd[] NO_ENDS = {};

  private final List<TrailStep> steps = new ArrayList<>();
  private final List<TrailEnd> ended = new ArrayList<>();
  private @Nullable OpenLoop work;
  private @Nullable Segment coming;
  private Sign sign = new Sign(0, 0, true, null, List.of());
  private @Nullable Opening opening;
  private int begin;

  /// How many steps have been written down in all.
  private int written;

  boolean isOn() {
    return work != null;
  }

  /// A piece of work has begun.
  void start(OpenLoop loop) {
    var first = loop.loop.first();
    if (written >= MOST_STEPS) {
      return;
    }
    work = loop;
    begin = first.position();
    opening = null;
    steps.clear();
    ended.clear();
    var rule = loop.rule.first();
    steps.add(
        new TrailStep(new Sign(first.key(), 0, true, null, List.of()), first, rule, null, NO_ENDS));
  }

  /// Nothing of what was written down holds.
  void stop() {
    work = null;
  }

  /// A segment comes that is found in its place.
  void comes(Segment segment, InPlace place, OpenLoops open) {
    if (work == null) {
      return;
    }
    if (steps.size() == LONGEST) {
      work.trails().wentOnForLong();
      stop();
      return;
    }
    coming = segment;
    sign = place.sign(segment, open.depthOf(work) + 1);
    opening = null;
  }

  /// The segment that comes begins a loop.
  ///
  /// @param count how many of its kind there are with it in the loop around it
  void opens(LoopRule loop, int count) {
    if (work != null) {
      opening = new Opening(loop.id(), loop.isLevel(), loop.id().equals("2400") ? count : 0);
    }
  }

  void ends(OpenLoop loop) {
    if (work == null || coming == null) {
      return;
    }
    ended.add(new TrailEnd(loop, begin));
    if (loop == work) {
      step(coming, null);
      keep(loop.trails());
      stop();
    }
  }

  /// The segment that came is in its place.
  void taken(Segment segment, SegmentRule rule) {
    if (work != null) {
      step(segment, rule);
    }
  }

  private void step(Segment segment, @Nullable SegmentRule rule) {
    steps.add(new TrailStep(sign, segment, rule, opening, ended.toArray(NO_ENDS)));
    ended.clear();
    opening = null;
  }

  private void keep(Trails trails) {
    var at = trails.root();
    for (var step : steps) {
      at = at.add(step);
    }
    written += steps.size();
  }
}
