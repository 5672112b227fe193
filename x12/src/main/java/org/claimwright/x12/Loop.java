package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One occurrence of a loop of the guide: its own segments and the loops inside it.
///
/// The loop of the transaction itself is called `HEADER`; it holds ST, the heading and trailing
/// segments and SE. Hierarchical levels lie inside the level they belong to: 2000B inside 2000A.
///
/// @param id the loop's id as in the guide, e.g. `2010AA`
/// @param segments its own segments in file order
/// @param loops the loops directly inside it in file order
public record Loop(String id, List<Segment> segments, List<Loop> loops) {

  /// The id of a transaction's outermost loop.
  public static final String HEADER = "HEADER";

  public Loop {
    segments = List.copyOf(segments);
    loops = List.copyOf(loops);
  }

  /// The first segment with the id.
  public Optional<Segment> segment(String segmentId) {
    for (var segment : segments) {
      if (segment.is(segmentId)) {
        return Optional.of(segment);
      }
    }
    return Optional.empty();
  }

  /// The first segment with the id whose element (its first component, if it is a composite) is the
  /// qualifier: `segment("REF", 1, "G1")`.
  public Optional<Segment> segment(String segmentId, int element, String qualifier) {
    for (var segment : segments) {
      if (segment.is(segmentId) && segment.component(element, 1).equals(qualifier)) {
        return Optional.of(segment);
      }
    }
    return Optional.empty();
  }

  /// All segments with the id, in file order.
  public List<Segment> segments(String segmentId) {
    return segments.stream().filter(segment -> segment.is(segmentId)).toList();
  }

  /// The first loop directly inside with the id.
  public Optional<Loop> loop(String loopId) {
    return loops.stream().filter(loop -> loop.id().equals(loopId)).findFirst();
  }

  /// All loops directly inside with the id, in file order.
  public List<Loop> loops(String loopId) {
    return loops.stream().filter(loop -> loop.id().equals(loopId)).toList();
  }

  /// All loops with the id at any depth, in file order.
  public List<Loop> descendants(String loopId) {
    var found = new ArrayList<Loop>();
    for (var loop : loops) {
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
    into.addAll(segments);
    loops.forEach(loop -> loop.collect(into));
  }
}
