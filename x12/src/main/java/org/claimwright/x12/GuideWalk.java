package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import org.claimwright.x12.Fitting.Demand;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.Rule;
import org.claimwright.x12.OpenLoop.Passed;
import org.jspecify.annotations.Nullable;

/// Walks the segments of one transaction through its guide: finds the loop each belongs to, builds
/// the tree on the way and says which segments are missing, too many, out of order or foreign.
///
/// A segment is looked for in the innermost open loop first and then outward, with less and less
/// demanded: in its place; beyond its maximum; in a loop whose own first segment is missing; too
/// late; by its id alone. After one that found no place, those that find none either are taken for
/// its followers and not told again.
final class GuideWalk {

  /// First segments of loops that are numbered.
  private static final Set<String> NUMBERED = Set.of("LX", "HL");

  private final GuideListener listener;
  private final OpenLoops open;
  private final GuideProblems report;
  private final HierarchyCheck hierarchy;
  private final InPlace inPlace;
  private final TrailWalk trail;
  private final TrailRecord record;

  /// Whether every segment so far was found in its place: only then is each open loop the one last
  /// begun in the one around it.
  private boolean orderly = true;

  private boolean lost;
  private @Nullable OpenLoop astray;
  private boolean late;

  /// @param open none of which is open; used again from transaction to transaction
  GuideWalk(Guide guide, OpenLoops open, GuideListener listener) {
    this.listener = listener;
    this.report = new GuideProblems(guide.version(), this::tell);
    this.hierarchy = new HierarchyCheck(guide.version(), this::tell);
    this.open = open;
    this.trail = open.trail();
    this.record = open.record();
    this.inPlace = new InPlace(open);
    open.begin(guide.root());
  }

  /// Reads on a known way as far as it can be done without looking closely.
  ///
  /// @return whether a segment was read of which a copy is still to be placed
  boolean read(X12Reader reader) {
    return trail.read(reader, listener);
  }

  private void tell(X12Problem problem) {
    record.stop();
    listener.problem(problem);
  }

  void place(Segment segment) {
    if (!trail.isOn()) {
      placeByGuide(segment);
      return;
    }
    var step = trail.next(segment);
    if (step == null || !goesOn(step, segment)) {
      catchUp();
      place(segment);
    }
  }

  /// Whether a segment is one of the piece of work on a trail, or follows it.
  private boolean goesOn(TrailStep step, Segment segment) {
    if (step.rule != null) {
      var passes = listener.passes(segment, step.rule);
      if (passes) {
        step.take(segment);
        trail.go(step);
        listener.done(segment);
      }
      return passes;
    }
    if (!inPlace.findAround(segment)) {
      return false;
    }
    var frame = open.at(inPlace.depth());
    open.element().trails().wentTheirWay();
    trail.finish(step, listener, hierarchy);
    accept(frame, inPlace.child(), segment, Demand.IN_PLACE);
    return true;
  }

  /// Places what has been held back on a trail, since it leads elsewhere.
  void catchUp() {
    if (trail.isOn()) {
      var work = open.element();
      work.trails().leftIt();
      record.start(work);
      for (var segment : trail.leave(listener)) {
        place(segment);
      }
    }
  }

  private void placeByGuide(Segment segment) {
    if (astray != null && Fitting.isFollower(segment, astray, open)) {
      open.element().foreign.add(segment.id());
      return;
    }
    astray = null;
    if (placedInPlace(segment)) {
      return;
    }
    orderly = false;
    record.stop();
    if (lost) {
      open.element().foreign.add(segment.id());
      return;
    }
    if (!placedAgainstTheRules(segment)) {
      lost = true;
      report.refuse(segment, open);
    }
  }

  private boolean placedAgainstTheRules(Segment segment) {
    return overMaximumHere(segment)
        || (Fitting.isOnceMore(segment, open) && placed(segment, Demand.OVER_MAXIMUM))
        || swappedHere(segment)
        || placedByIdAlone(segment, open.element())
        || placedInNextWithoutBeginning(segment)
        || placedInLoopWithoutBeginning(segment, true)
        || placed(segment, Demand.OVER_MAXIMUM)
        || placedInLoopWithoutBeginning(segment, false)
        || placed(segment, Demand.TOO_LATE)
        || placedByIdAlone(segment);
  }

  private boolean placedInPlace(Segment segment) {
    if (!inPlace.find(segment, orderly)) {
      return false;
    }
    record.comes(segment, inPlace, open);
    accept(open.at(inPlace.depth()), inPlace.child(), segment, Demand.IN_PLACE);
    return true;
  }

  private boolean placed(Segment segment, Demand demand) {
    var number = SegmentNumbers.of(segment.key());
    var first = segment.packed(1);
    for (var depth = 0; depth < open.size(); depth++) {
      var frame = open.at(depth);
      var child = Fitting.find(frame, segment, number, first, demand);
      if (child >= 0) {
        accept(frame, child, segment, demand);
        return true;
      }
      if (demand == Demand.TOO_LATE && frame.isLevel()) {
        return false;
      }
    }
    return false;
  }

  private boolean overMaximumHere(Segment segment) {
    var child = Fitting.find(open.element(), segment, Demand.OVER_MAXIMUM);
    return acceptedHere(child, segment, Demand.OVER_MAXIMUM);
  }

  private boolean swappedHere(Segment segment) {
    return acceptedHere(Fitting.swapped(open.element(), segment), segment, Demand.TOO_LATE);
  }

  /// @param child -1 for none
  private boolean acceptedHere(int child, Segment segment, Demand demand) {
    if (child >= 0) {
      accept(open.element(), child, segment, demand);
    }
    return child >= 0;
  }

  /// A segment of a loop whose own first segment is missing: the loop is told as missing and opened
  /// all the same, so that what follows finds its place. Loops that are not required are thought of
  /// last, and only those that the segment cannot be mistaken for.
  private boolean placedInLoopWithoutBeginning(Segment segment, boolean due) {
    for (var frame : open) {
      for (var i = 0; i < frame.childCount(); i++) {
        if (frame.child(i) instanceof LoopRule loop && Fitting.isMeant(frame, i, due)) {
          var inner = open.fresh(loop);
          inner.comes(0);
          if (Fitting.couldBeSecond(inner, segment)) {
            enter(frame, i, inner, segment);
            return true;
          }
        }
      }
      if (!due && frame.isLevel()) {
        return false;
      }
    }
    return false;
  }

  /// A required segment that can only begin the next line or level, whose LX or HL is missing.
  private boolean placedInNextWithoutBeginning(Segment segment) {
    var frames = open.iterator();
    var frame = frames.next();
    while (frames.hasNext()) {
      var around = frames.next();
      if (NUMBERED.contains(frame.rule.first().id()) && Fitting.isSecond(frame, segment)) {
        var child = around.rule.children().indexOf(frame.rule);
        if (child >= 0 && !around.isFull(child) && !around.isLate(child)) {
          var inner = open.fresh(frame.rule);
          inner.comes(0);
          enter(around, child, inner, segment);
          return true;
        }
      }
      frame = around;
    }
    return false;
  }

  private void enter(OpenLoop frame, int child, OpenLoop inner, Segment segment) {
    closeTo(frame, segment);
    frame.comes(child);
    frame.advance(child, segment);
    report.missing(inner.rule, frame.id(), new Passed(segment.position(), segment.offset()));
    if (inner.rule.first().id().equals("LX")) {
      hierarchy.lineMissed();
    }
    if (inner.isLevel()) {
      hierarchy.missed();
      frame.heldLevel = true;
    }
    open.push(inner);
    accept(inner, Fitting.find(inner, segment, Demand.IN_PLACE), segment, Demand.IN_PLACE);
  }

  private void accept(OpenLoop frame, int child, Segment segment, Demand demand) {
    lost = false;
    // What comes too late leaves the loop open that it strayed into, unless it begins an open one.
    if (demand != Demand.TOO_LATE || segment.is("HL") || open.holds(frame.inner(child))) {
      closeTo(frame, segment);
    }
    frame.comes(child);
    if (late || demand != Demand.IN_PLACE) {
      tellMisplaced(frame.child(child), segment, demand, frame);
    }
    frame.advance(child, segment);
    var loop = frame.loopAt(child);
    if (loop != null) {
      begin(loop, frame, child, segment);
      return;
    }
    take(frame, child, segment);
  }

  private void begin(LoopRule loop, OpenLoop around, int child, Segment segment) {
    if (segment.is("HL")) {
      if (around.count(child) > loop.max()) {
        hierarchy.outOfStep();
      }
      hierarchy.opened(segment, loop.id());
      around.heldLevel = true;
    } else if (loop.id().equals("2400") && segment.is("LX")) {
      hierarchy.line(segment, around.count(child));
    }
    record.opens(loop, around.count(child));
    var inner = open.push(loop, around, child);
    inner.comes(0);
    take(inner, 0, segment);
    if (orderly && inner.isApart() && !record.isOn() && !listener.keepsTree()) {
      goAlong(inner, segment);
    }
  }

  private void goAlong(OpenLoop work, Segment first) {
    if (work.trails().areTried() && !trail.begin(work.trails(), first)) {
      record.start(work);
    }
  }

  private void take(OpenLoop frame, int child, Segment segment) {
    frame.take(child, segment);
    record.taken(segment, frame.rule.firstOf(child));
    listener.segment(segment, frame.rule.firstOf(child), frame.id());
  }

  private void tellMisplaced(Rule rule, Segment segment, Demand demand, OpenLoop frame) {
    switch (demand) {
      case IN_PLACE -> {}
      case OVER_MAXIMUM -> report.tooMany(rule, segment, frame);
      case TOO_LATE -> {
        if (!late) {
          report.tooLate(rule, segment, frame);
        }
      }
    }
    late = demand == Demand.TOO_LATE;
  }

  private void closeTo(OpenLoop frame, Segment by) {
    while (open.element() != frame) {
      close(by, true);
    }
  }

  private void close(Segment by, boolean complete) {
    var frame = open.element();
    var told = complete && !frame.isRepeatedBy(by);
    open.pop();
    var levelMissing = told && report.missingOf(frame, by);
    if (levelMissing) {
      hierarchy.outOfStep();
    }
    if (told) {
      told = !levelMissing;
    } else if (complete && !frame.isLevel() && !frame.isNumberedLine()) {
      report.repeated(by, frame);
    }
    if (frame.isLevel()) {
      hierarchy.closed(frame, told);
    }
    if (complete) {
      listener.closed(frame, open);
    }
    report.forget(frame);
    record.ends(frame);
    var apart = frame.isApart();
    if (apart) {
      frame.loop.standApart();
    }
    if (listener.keepsTree() || !apart) {
      open.element().loop.add(frame.loop);
    } else {
      open.letGo(frame.loop, listener);
    }
  }

  /// The tree, when no more segments come. What is still missing is told unless the transaction was
  /// cut off.
  Loop end(Segment last, boolean complete) {
    catchUp();
    record.stop();
    while (open.size() > 1) {
      close(last, complete);
    }
    if (complete) {
      report.missingOf(open.element(), last);
    }
    var root = open.element();
    if (complete) {
      listener.closed(root, open);
    }
    open.pop();
    return root.loop;
  }

  /// The segment's id fits but its qualifier does not: where only one segment can be meant, or one
  /// is due, it is taken for that one; its element check then names the wrong qualifier.
  private boolean placedByIdAlone(Segment segment) {
    for (var frame : open) {
      if (placedByIdAlone(segment, frame)) {
        return true;
      }
      if (frame.isLevel() && !segment.is("HL")) {
        return false;
      }
    }
    return false;
  }

  private boolean placedByIdAlone(Segment segment, OpenLoop frame) {
    var meant =
        Fitting.isLevelElsewhere(segment, frame, open)
            ? List.<Integer>of()
            : Fitting.candidates(frame, segment);
    if (!meant.isEmpty()) {
      takeForOneOf(meant, frame, segment);
    }
    return !meant.isEmpty();
  }

  private void takeForOneOf(List<Integer> meant, OpenLoop frame, Segment segment) {
    var due = Fitting.due(frame, meant);
    if (due >= 0) {
      accept(frame, due, segment, Demand.IN_PLACE);
      return;
    }
    lost = true;
    astray = frame.child(meant.getFirst()) instanceof LoopRule ? frame : null;
    frame.heldLevel |= segment.is("HL");
    report.qualifier(frame.child(meant.getFirst()).first(), frame, segment);
  }
}
