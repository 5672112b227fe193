package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One occurrence of a loop of the guide: its own segments and the loops inside it.
///
/// The loop of the transaction itself is called `HEADER`; it holds ST, the heading and trailing
/// segments and SE. Hierarchical levels lie inside the level they belong to: 2000B inside 2000A.
///
/// What it holds does not change once it is handed out by a reader; only a rule that looks at a
/// loop during a validation in little memory sees it for as long as the rule runs.
public final class Loop {

  /// The id of a transaction's outermost loop.
  public static final String HEADER = "HEADER";

  private static final Segment[] NO_SEGMENTS = {};
  private static final Loop[] NO_LOOPS = {};

  private Segment[] held = NO_SEGMENTS;
  private Loop[] inner = NO_LOOPS;
  private int size;
  private int innerSize;
  private String id;
  private boolean apart;

  Loop(String id) {
    this.id = id;
  }

  /// The loop's id as in the guide, e.g. `2010AA`.
  public String id() {
    return id;
  }

  /// Its own segments in file order.
  public List<Segment> segments() {
    return Collections.unmodifiableList(Arrays.asList(held).subList(0, size));
  }

  /// The loops directly inside it in file order.
  public List<Loop> loops() {
    return Collections.unmodifiableList(Arrays.asList(inner).subList(0, innerSize));
  }

  void add(Segment segment) {
    if (size == held.length) {
      held = Arrays.copyOf(held, size * 2 + 4);
    }
    held[size++] = segment;
  }

  void add(Loop loop) {
    if (innerSize == inner.length) {
      inner = Arrays.copyOf(inner, innerSize * 2 + 4);
    }
    inner[innerSize++] = loop;
  }

  /// Makes it hold no more than the first of what it held once.
  void resize(int ownSegments, int innerLoops) {
    size = ownSegments;
    innerSize = innerLoops;
  }

  /// Lets go of the levels and pieces of work among the first of the inner loops; how many.
  int letGo(int first) {
    var kept = 0;
    for (var i = 0; i < innerSize; i++) {
      if (i >= first || !inner[i].apart) {
        inner[kept++] = inner[i];
      }
    }
    var gone = innerSize - kept;
    innerSize = kept;
    return gone;
  }

  /// The number of the first segment in it or below; [Integer#MAX_VALUE] where there is none.
  int firstPosition() {
    if (size > 0) {
      return held[0].position();
    }
    return innerSize == 0 ? Integer.MAX_VALUE : inner[0].firstPosition();
  }

  /// Its own first segment.
  Segment first() {
    return held[Objects.checkIndex(0, size)];
  }

  /// Makes this an empty loop of another name.
  void reset(String name) {
    id = name;
    apart = false;
    size = 0;
    innerSize = 0;
  }

  /// A level or a piece of work of its own, whose faults are not those of the loop around it.
  void standApart() {
    apart = true;
  }

  boolean isApart() {
    return apart;
  }

  /// How many segments of its own there are; with [#at] a walk without an iterator.
  int size() {
    return size;
  }

  Segment at(int index) {
    return held[index];
  }

  /// How many loops are directly inside.
  int innerSize() {
    return innerSize;
  }

  Loop innerAt(int index) {
    return inner[index];
  }

  boolean is(String name) {
    return id.hashCode() == name.hashCode() && id.equals(name);
  }

  /// The first segment with the id and, in element 1, the qualifier.
  @Nullable Segment find(String segmentId, String qualifier) {
    var key = Segment.keyOf(segmentId);
    for (var i = 0; i < size; i++) {
      var segment = held[i];
      if (segment.key() == key && segment.holds(1, qualifier)) {
        return segment;
      }
    }
    return null;
  }

  /// The first segment with the id.
  @Nullable Segment find(String segmentId) {
    var key = Segment.keyOf(segmentId);
    for (var i = 0; i < size; i++) {
      if (held[i].key() == key) {
        return held[i];
      }
    }
    return null;
  }

  /// The first loop directly inside with the id.
  @Nullable Loop findLoop(String loopId) {
    for (var i = 0; i < innerSize; i++) {
      if (inner[i].is(loopId)) {
        return inner[i];
      }
    }
    return null;
  }

  /// The first segment with the id.
  public Optional<Segment> segment(String segmentId) {
    return Optional.ofNullable(find(segmentId));
  }

  /// The first segment with the id whose element (its first component, if it is a composite) is the
  /// qualifier: `segment("REF", 1, "G1")`.
  public Optional<Segment> segment(String segmentId, int element, String qualifier) {
    for (var segment : segments()) {
      if (segment.is(segmentId) && segment.component(element, 1).equals(qualifier)) {
        return Optional.of(segment);
      }
    }
    return Optional.empty();
  }

  /// All segments with the id, in file order.
  public List<Segment> segments(String segmentId) {
    return segments().stream().filter(segment -> segment.is(segmentId)).toList();
  }

  /// The first loop directly inside with the id.
  public Optional<Loop> loop(String loopId) {
    return Optional.ofNullable(findLoop(loopId));
  }

  /// All loops directly inside with the id, in file order.
  public List<Loop> loops(String loopId) {
    return loops().stream().filter(loop -> loop.id().equals(loopId)).toList();
  }

  /// All loops with the id at any depth, in file order.
  public List<Loop> descendants(String loopId) {
    var found = new ArrayList<Loop>();
    for (var loop : loops()) {
      if (loop.id().equals(loopId)) {
        found.add(loop);
      }
      found.addAll(loop.descendants(loopId));
    }
    return found;
  }

  /// Every segment in and below this loop, in file order.
  public List<Segment> allSegments() {
    var all = new ArrayList<Segment>();
    collect(all);
    all.sort(Comparator.comparingInt(Segment::position));
    return all;
  }

  private void collect(List<Segment> into) {
    into.addAll(segments());
    loops().forEach(loop -> loop.collect(into));
  }
}
