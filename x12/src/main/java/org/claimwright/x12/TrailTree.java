package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.x12.TrailStep.Opening;

/// The loops of a piece of work on a trail, made once. Their segments are those of the steps, which
/// change from one piece of work to the next; what there is to do when it has come to its end does
/// not.
final class TrailTree {

  /// Something to do, in the order in which reading would have come to it.
  sealed interface Event permits Numbered, Closing {}

  /// A segment with a number in the transaction or claim begins a loop.
  record Numbered(Segment segment, Opening opening) implements Event {}

  final Loop root;
  final Event[] events;
  private final List<Event> found = new ArrayList<>();
  private final List<Loop> open = new ArrayList<>();

  /// A loop that ends.
  static final class Closing implements Event, CompleteLoop {
    final boolean isLevel;
    private final TrailEnd end;
    private final Loop loop;
    private final Segment[] coded;

    /// The loops open around it inside the piece of work, the innermost last, and how much of them
    /// had come.
    final Loop[] around;

    private final int[] sizes;

    Closing(TrailEnd end, Loop loop, List<Loop> around, TrailStep[] steps) {
      this.isLevel = end.isLevel;
      this.end = end;
      this.loop = loop;
      this.around = around.toArray(Loop[]::new);
      this.coded = new Segment[end.codedCount()];
      for (var i = 0; i < coded.length; i++) {
        coded[i] = steps[end.coded(i)].segment;
      }
      this.sizes = new int[this.around.length * 2 + 2];
      for (var i = 0; i < this.around.length; i++) {
        sizes[i * 2] = this.around[i].size();
        sizes[i * 2 + 1] = this.around[i].innerSize();
      }
      sizes[this.around.length * 2] = loop.size();
      sizes[this.around.length * 2 + 1] = loop.innerSize();
    }

    /// Makes the loops hold what had come of them when this one ended.
    void restore() {
      for (var i = 0; i < around.length; i++) {
        around[i].resize(sizes[i * 2], sizes[i * 2 + 1]);
      }
      loop.resize(sizes[around.length * 2], sizes[around.length * 2 + 1]);
    }

    @Override
    public Loop loop() {
      return loop;
    }

    @Override
    public void lookAtSituations(Surroundings surroundings, Findings findings) {
      end.lookAtSituations(loop, surroundings, findings);
    }

    @Override
    public int codedCount() {
      return coded.length;
    }

    @Override
    public Segment coded(int index) {
      return coded[index];
    }

    @Override
    public CodeElement[] codePlaces(int index) {
      return end.codePlaces(index);
    }
  }

  /// @param loop the piece of work
  /// @param steps of its segments, in order
  /// @param last the step after it
  TrailTree(String loop, TrailStep[] steps, TrailStep last) {
    root = new Loop(loop);
    open.add(root);
    root.add(steps[0].segment);
    for (var i = 1; i < steps.length; i++) {
      end(steps[i].ended, steps);
      enter(steps[i]);
    }
    end(last.ended, steps);
    events = found.toArray(Event[]::new);
  }

  private void enter(TrailStep step) {
    var opening = step.opening;
    if (opening != null) {
      open.add(new Loop(opening.loop()));
      if (opening.isLevel() || opening.line() > 0) {
        found.add(new Numbered(step.segment, opening));
      }
    }
    open.getLast().add(step.segment);
  }

  private void end(TrailEnd[] ended, TrailStep[] steps) {
    for (var end : ended) {
      var loop = open.removeLast();
      found.add(new Closing(end, loop, open, steps));
      if (!open.isEmpty() && !end.isApart) {
        open.getLast().add(loop);
      }
    }
  }
}
