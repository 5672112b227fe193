package org.claimwright.x12;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.Rule;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// Walks the segments of one transaction through its guide: finds the loop each belongs to, builds
/// the tree on the way and says which segments are missing, too many, out of order or foreign.
///
/// A segment is looked for in the innermost open loop first and then outward, four times with less
/// and less demanded: in its place, beyond its maximum, too late, and by its id alone. After one
/// that found no place, those that find none either are taken for its followers and not told again.
final class GuideWalk implements Surroundings {

  /// What is told of each segment that found its rule.
  interface Listener {
    void segment(Segment segment, SegmentRule rule, String loop);

    void problem(X12Problem problem);

    /// A loop is complete.
    void closed(Loop loop, Surroundings around);

    /// Whether the tree is wanted at the end; otherwise finished pieces of work are let go.
    boolean keepsTree();
  }

  private enum Demand {
    IN_PLACE,
    OVER_MAXIMUM,
    TOO_LATE
  }

  /// An open loop.
  private static final class Frame {
    final LoopRule rule;
    final int[] counts;
    final @Nullable Segment[] passed;
    final List<Segment> segments = new ArrayList<>();
    final List<Loop> loops = new ArrayList<>();
    final Set<String> foreign = new HashSet<>();
    int rank;
    boolean heldLevel;

    Frame(LoopRule rule) {
      this.rule = rule;
      this.counts = new int[rule.children().size()];
      this.passed = new @Nullable Segment[counts.length];
    }

    /// Whether the child is required, has not come and could still come.
    boolean isDue(int child) {
      return counts[child] == 0
          && rule.ranks().get(child) >= rank
          && (requires(rule.children().get(child)) || isAnnounced(rule.children().get(child)));
    }

    /// Whether the child is the level that HL04 says follows.
    private boolean isAnnounced(Rule child) {
      var hl = hl();
      return child.first().id().equals("HL")
          && !heldLevel
          && hl != null
          && hl.element(4).equals("1");
    }

    boolean requires(Rule child) {
      return switch (child.usage()) {
        case REQUIRED -> true;
        case SITUATIONAL -> false;
        case AT_THE_LEAF -> segments.getFirst().element(4).equals("0") && !heldLevel;
      };
    }

    boolean isLevel() {
      return rule.first().id().equals("HL");
    }

    /// The level's HL; none where it is missing.
    @Nullable Segment hl() {
      return isLevel() && segments.getFirst().is("HL") ? segments.getFirst() : null;
    }

    Loop loop() {
      return new Loop(rule.id(), segments, loops);
    }
  }

  private final Guide guide;
  private final Listener listener;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Set<Rule> exceeded = new HashSet<>();
  private final HierarchyCheck hierarchy;
  private final Set<String> units;
  private boolean lost;

  GuideWalk(Guide guide, Listener listener) {
    this.guide = guide;
    this.listener = listener;
    this.hierarchy = new HierarchyCheck(guide.version(), listener::problem);
    this.units = guide.units();
    open.push(new Frame(guide.root()));
  }

  void place(Segment segment) {
    if (placed(segment, Demand.IN_PLACE)) {
      return;
    }
    if (lost) {
      open.element().foreign.add(segment.id());
      return;
    }
    if (overMaximumHere(segment)
        || placedInLoopWithoutBeginning(segment)
        || placed(segment, Demand.OVER_MAXIMUM)
        || placed(segment, Demand.TOO_LATE)) {
      return;
    }
    if (!placeByIdAlone(segment)) {
      refuse(segment);
    }
  }

  private boolean placed(Segment segment, Demand demand) {
    for (var frame : open) {
      var child = find(frame, segment, demand);
      if (child >= 0) {
        accept(frame, child, segment, demand);
        return true;
      }
      if (demand == Demand.TOO_LATE && isLevel(frame)) {
        return false;
      }
    }
    return false;
  }

  private boolean overMaximumHere(Segment segment) {
    var frame = open.element();
    var child = find(frame, segment, Demand.OVER_MAXIMUM);
    if (child < 0) {
      return false;
    }
    accept(frame, child, segment, Demand.OVER_MAXIMUM);
    return true;
  }

  /// A segment of a required loop whose own first segment is missing: the loop is told as missing
  /// and opened all the same, so that what follows finds its place.
  private boolean placedInLoopWithoutBeginning(Segment segment) {
    for (var frame : open) {
      for (var i = 0; i < frame.counts.length; i++) {
        if (frame.isDue(i) && frame.rule.children().get(i) instanceof LoopRule loop) {
          var inner = new Frame(loop);
          inner.counts[0] = 1;
          if (couldBeSecond(inner, segment)) {
            enter(frame, i, inner, segment);
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Whether the segment may come right after the loop's first.
  private static boolean couldBeSecond(Frame frame, Segment segment) {
    var children = frame.rule.children();
    for (var i = 1; i < children.size(); i++) {
      if (children.get(i) instanceof LoopRule) {
        return false;
      }
      if (children.get(i).first().matches(segment)) {
        return true;
      }
      if (frame.requires(children.get(i))) {
        return false;
      }
    }
    return false;
  }

  private void enter(Frame frame, int child, Frame inner, Segment segment) {
    while (open.element() != frame) {
      close(segment, true);
    }
    frame.counts[child]++;
    advance(frame, frame.rule.ranks().get(child), segment);
    tellMissing(inner.rule, frame.rule.id(), segment);
    if (inner.isLevel()) {
      hierarchy.missed();
      frame.heldLevel = true;
    }
    open.push(inner);
    accept(inner, find(inner, segment, Demand.IN_PLACE), segment, Demand.IN_PLACE);
  }

  /// Whether the loop is a level of the hierarchy; what is out of order is not looked for beyond
  /// it.
  private static boolean isLevel(Frame frame) {
    return frame.rule.first().id().equals("HL");
  }

  @Override
  public Optional<Loop> loop(String id) {
    return open.stream().filter(frame -> frame.rule.id().equals(id)).findFirst().map(Frame::loop);
  }

  @Override
  public Optional<Segment> segment(String loopId, String segmentId) {
    for (var frame : open) {
      if (frame.rule.id().equals(loopId)) {
        return frame.segments.stream().filter(segment -> segment.is(segmentId)).findFirst();
      }
    }
    return Optional.empty();
  }

  /// The tree, when no more segments come. What is still missing is told unless the transaction was
  /// cut off.
  Loop end(Segment last, boolean complete) {
    while (open.size() > 1) {
      close(last, complete);
    }
    if (complete) {
      tellMissing(open.element(), last);
    }
    var root = open.element().loop();
    if (complete) {
      listener.closed(root, this);
    }
    return root;
  }

  private static int find(Frame frame, Segment segment, Demand demand) {
    var children = frame.rule.children();
    for (var i = 0; i < children.size(); i++) {
      var late = frame.rule.ranks().get(i) < frame.rank;
      var full = frame.counts[i] >= children.get(i).max();
      if (wanted(demand, late, full) && children.get(i).first().matches(segment)) {
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

  private void accept(Frame frame, int child, Segment segment, Demand demand) {
    lost = false;
    while (open.element() != frame) {
      close(segment, true);
    }
    var rule = frame.rule.children().get(child);
    frame.counts[child]++;
    tellMisplaced(rule, segment, demand, frame);
    advance(frame, frame.rule.ranks().get(child), segment);
    if (rule instanceof LoopRule loop) {
      var inner = new Frame(loop);
      inner.counts[0] = 1;
      number(frame, child, segment);
      open.push(inner);
      take(inner, loop.first(), segment);
      return;
    }
    take(frame, rule.first(), segment);
  }

  /// Counts levels of the hierarchy and numbered lines.
  private void number(Frame frame, int child, Segment segment) {
    if (segment.is("HL")) {
      var above = isLevel(frame) ? frame.hl() : null;
      hierarchy.opened(segment, frame.rule.children().get(child), above);
      frame.heldLevel = true;
    } else if (segment.is("LX") && frame.rule.id().equals("2300")) {
      hierarchy.line(segment, frame.counts[child]);
    }
  }

  private void take(Frame frame, SegmentRule rule, Segment segment) {
    frame.segments.add(segment);
    listener.segment(segment, rule, frame.rule.id());
  }

  /// Notes by which segment the children between the old and the new rank were passed.
  private static void advance(Frame frame, int rank, Segment by) {
    if (rank <= frame.rank) {
      return;
    }
    for (var i = 0; i < frame.passed.length; i++) {
      if (frame.passed[i] == null && frame.rule.ranks().get(i) < rank) {
        frame.passed[i] = by;
      }
    }
    frame.rank = rank;
  }

  private void tellMisplaced(Rule rule, Segment segment, Demand demand, Frame frame) {
    var id = rule instanceof LoopRule loop ? loop.id() : frame.rule.id();
    var place = Place.of(segment, id);
    switch (demand) {
      case IN_PLACE -> {}
      case OVER_MAXIMUM -> tellTooMany(rule, place);
      case TOO_LATE ->
          tell(Fault.SEGMENT_ORDER, place, segment.id() + " comes too late. Move it further up.");
    }
  }

  private void tellTooMany(Rule rule, Place place) {
    if (!exceeded.add(rule)) {
      return;
    }
    if (rule instanceof LoopRule loop) {
      var message =
          "Loop %s may come %s. Remove or split what is more."
              .formatted(loop.id(), times(loop.max()));
      tell(Fault.LOOP_REPEAT, place, message);
      return;
    }
    var message =
        "%s may come %s here. Remove what is more.".formatted(place.segment(), times(rule.max()));
    tell(Fault.SEGMENT_REPEAT, place, message);
  }

  private static String times(int max) {
    return max == 1 ? "once" : "at most " + max + " times";
  }

  private void close(Segment by, boolean complete) {
    var frame = open.pop();
    if (complete) {
      tellMissing(frame, by);
    }
    var hl = frame.hl();
    if (hl != null && complete) {
      hierarchy.closed(hl, frame.rule.id(), frame.heldLevel);
    }
    var loop = frame.loop();
    if (complete) {
      listener.closed(loop, this);
    }
    if (listener.keepsTree() || !(frame.isLevel() || units.contains(loop.id()))) {
      open.element().loops.add(loop);
    }
    exceeded.removeAll(frame.rule.children());
  }

  private void tellMissing(Frame frame, Segment by) {
    var children = frame.rule.children();
    for (var i = 0; i < children.size(); i++) {
      var rule = children.get(i);
      var here = frame.passed[i];
      if (frame.requires(rule)
          && frame.counts[i] == 0
          && !frame.foreign.contains(rule.first().id())) {
        tellMissing(rule, frame.rule.id(), here == null ? by : here);
      }
    }
  }

  private void tellMissing(Rule rule, String frame, Segment here) {
    var id = rule.first().id() + qualifiers(rule.first());
    var name = rule.name().isEmpty() ? "" : " (" + rule.name() + ")";
    if (rule instanceof LoopRule loop) {
      var place = Place.of(here, "").missing(rule.first().id(), loop.id());
      var message =
          "Loop %s%s with its %s is missing. Add it before segment %d."
              .formatted(loop.id(), name, id, here.position());
      tell(Fault.LOOP_MISSING, place, message);
      return;
    }
    var place = Place.of(here, "").missing(rule.first().id(), frame);
    var fault = id.contains("*") ? Fault.SEGMENT_BELOW_MINIMUM : Fault.SEGMENT_MISSING;
    var message = "%s%s is missing. Add it before segment %d.".formatted(id, name, here.position());
    tell(fault, place, message);
  }

  /// `*EI or SY` for a segment that is known by its qualifier.
  private static String qualifiers(SegmentRule rule) {
    var first = rule.element(1);
    return first != null && first.key() ? "*" + String.join(" or ", first.codes()) : "";
  }

  /// The segment's id fits but its qualifier does not: where only one segment can be meant, or one
  /// is due, it is taken for that one; its element check then names the wrong qualifier.
  private boolean placeByIdAlone(Segment segment) {
    for (var frame : open) {
      var meant = candidates(frame, segment);
      if (meant.isEmpty()) {
        if (isLevel(frame) && !segment.is("HL")) {
          return false;
        }
        continue;
      }
      var due = due(frame, meant);
      if (due >= 0) {
        accept(frame, due, segment, Demand.IN_PLACE);
        return true;
      }
      tellQualifier(frame, meant, segment);
      return true;
    }
    return false;
  }

  private static List<Integer> candidates(Frame frame, Segment segment) {
    var found = new ArrayList<Integer>();
    for (var i = 0; i < frame.counts.length; i++) {
      var rule = frame.rule.children().get(i);
      var late = frame.rule.ranks().get(i) < frame.rank;
      if (!late && frame.counts[i] < rule.max() && segment.is(rule.first().id())) {
        found.add(i);
      }
    }
    return found;
  }

  private static int due(Frame frame, List<Integer> meant) {
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    for (var i : meant) {
      if (frame.requires(frame.rule.children().get(i)) && frame.counts[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private void tellQualifier(Frame frame, List<Integer> meant, Segment segment) {
    frame.foreign.add(segment.id());
    lost = true;
    var rule = frame.rule.children().get(meant.getFirst()).first();
    var key = rule.failingKey(segment);
    var value = segment.component(key, 1);
    var place = Place.of(segment, frame.rule.id()).element(key);
    var fault = value.isEmpty() ? Fault.ELEMENT_MISSING : Fault.ELEMENT_CODE;
    var message =
        value.isEmpty()
            ? place.element() + " is empty: without it nobody knows what the segment is about."
            : place.element() + " is " + value + ", which the guide does not allow here.";
    listener.problem(cited(X12Problem.of(fault, place, value, message)));
  }

  private void refuse(Segment segment) {
    open.element().foreign.add(segment.id());
    takeForTheOneDue(open.element());
    lost = true;
    var place = Place.of(segment, open.element().rule.id());
    if (Guides.dictionary().segments().containsKey(segment.id())) {
      tell(
          Fault.SEGMENT_UNEXPECTED, place, segment.id() + " has no place here. Remove or move it.");
      return;
    }
    tell(Fault.SEGMENT_UNKNOWN, place, "There is no segment of this name in X12 005010.");
  }

  /// A foreign segment where a required one is due next most likely stands in its stead: that one
  /// is not told as missing on top.
  private static void takeForTheOneDue(Frame frame) {
    var children = frame.rule.children();
    for (var i = 0; i < children.size(); i++) {
      if (frame.isDue(i) && children.get(i) instanceof SegmentRule due) {
        frame.foreign.add(due.id());
        return;
      }
    }
  }

  private void tell(Fault fault, Place place, String message) {
    listener.problem(cited(X12Problem.of(fault, place, "", message)));
  }

  private X12Problem cited(X12Problem problem) {
    var place = problem.place();
    var what = place.element().isEmpty() ? place.segment() : place.element();
    return problem.citing(guide.version() + " " + place.loop() + " " + what);
  }
}
