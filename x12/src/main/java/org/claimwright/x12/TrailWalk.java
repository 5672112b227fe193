package org.claimwright.x12;

import java.util.Arrays;
import org.claimwright.x12.TrailTree.Closing;
import org.claimwright.x12.TrailTree.Numbered;
import org.jspecify.annotations.Nullable;

/// Goes along a known way with a piece of work, holding its segments back until its end shows that
/// it went that way to the end. Only then are its loops looked at, each in its turn and as if it
/// had just been completed, so that nobody can tell how they came about. A piece of work that
/// leaves the way is read as any other, from its second segment on.
///
/// Hot: asked for every segment; measured by `bench x12`, "validate".
final class TrailWalk implements Surroundings {

  private static final Loop[] NO_LOOPS = {};

  private final OpenLoops open;
  private TrailStep[] steps = new TrailStep[32];
  private int count;
  private @Nullable TrailStep at;

  /// The loops around the one being looked at inside the piece of work, the innermost last.
  private Loop[] around = NO_LOOPS;

  TrailWalk(OpenLoops open) {
    this.open = open;
  }

  /// Whether a piece of work is being held back.
  boolean isOn() {
    return at != null;
  }

  /// A piece of work has begun with a segment.
  ///
  /// @return whether others began like it
  boolean begin(Trails trails, Segment first) {
    count = 0;
    at = trails.root().next(first);
    if (at != null) {
      at.take(first);
      go(at);
    }
    return at != null;
  }

  /// Reads on as long as the segments are as expected.
  ///
  /// @return whether one was read that was not, a copy of which is still to be placed
  boolean read(X12Reader reader, GuideListener listener) {
    while (at != null) {
      var step = at.likely();
      var rule = step == null ? null : step.rule;
      if (step == null || rule == null) {
        return false;
      }
      var another = step.isAnotherEachTime();
      if (!(another ? reader.nextAs(step.segment) : reader.nextAgain(step.segment, rule))) {
        return false;
      }
      if (!step.isTakenBy(step.segment) || (another && !listener.passes(step.segment, rule))) {
        return true;
      }
      go(step);
    }
    return false;
  }

  /// The step that a segment takes; null where it leaves the way.
  @Nullable TrailStep next(Segment segment) {
    return at == null ? null : at.next(segment);
  }

  /// Goes on a step that a segment has taken.
  void go(TrailStep step) {
    if (count == steps.length) {
      steps = Arrays.copyOf(steps, count * 2);
    }
    steps[count++] = step;
    at = step;
  }

  /// Gives up, as if the way had not been tried.
  ///
  /// @return the segments held back but for the first, which the loop has
  Segment[] leave(GuideListener listener) {
    at = null;
    var held = new Segment[count - 1];
    for (var i = 1; i < count; i++) {
      held[i - 1] = listener.copy(steps[i].segment);
    }
    return held;
  }

  /// The piece of work has gone the whole way.
  ///
  /// @param end the step after it
  void finish(TrailStep end, GuideListener listener, HierarchyCheck hierarchy) {
    at = null;
    var work = open.element();
    var begun = work.loop;
    var tree = end.tree(work.id(), steps, count);
    work.loop = tree.root;
    for (var event : tree.events) {
      switch (event) {
        case Closing closing -> close(closing, listener, hierarchy);
        case Numbered numbered -> number(numbered, hierarchy);
      }
    }
    work.loop = begun;
    open.letGo(begun, listener);
  }

  private static void number(Numbered begun, HierarchyCheck hierarchy) {
    var opening = begun.opening();
    if (opening.isLevel()) {
      hierarchy.opened(begun.segment(), opening.loop());
    } else {
      hierarchy.line(begun.segment(), opening.line());
    }
  }

  private void close(Closing closing, GuideListener listener, HierarchyCheck hierarchy) {
    closing.restore();
    around = closing.around;
    if (around.length == 0) {
      open.pop();
    }
    if (closing.isLevel) {
      hierarchy.closed();
    }
    listener.closed(closing, this);
  }

  @Override
  public @Nullable Loop find(String id) {
    for (var i = around.length - 1; i >= 0; i--) {
      if (around[i].is(id)) {
        return around[i];
      }
    }
    return open.find(id);
  }

  @Override
  public int made() {
    return open.made();
  }
}
