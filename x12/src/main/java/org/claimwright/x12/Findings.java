package org.claimwright.x12;

import java.util.function.Consumer;

/// Where rules put what they find, each with the guide's place as its citation.
///
/// @param version the guide, e.g. `005010X222A1`
record Findings(String version, Consumer<X12Problem> problems) {

  /// An element that contradicts something else.
  void wrong(Fault fault, Segment segment, String loop, int element, String message) {
    var place = Place.of(segment, loop).element(element);
    tell(fault, place, segment.element(element), message);
  }

  /// A component that contradicts something else.
  void wrong(
      Fault fault, Segment segment, String loop, int element, int component, String message) {
    var place = Place.of(segment, loop).component(element, component);
    tell(fault, place, segment.component(element, component), message);
  }

  /// A segment that the situation asks for; it shows at the segment after the loop's own.
  void missing(Loop loop, String segmentId, String message) {
    missing(loop, loop.id(), segmentId, message);
  }

  /// A segment, or the loop inside that begins with it, that the situation asks for.
  void missing(Loop loop, String missingLoop, String segmentId, String message) {
    tell(Fault.SITUATION_MISSING, after(loop, missingLoop, segmentId), "", message);
  }

  /// A segment that the situation asks for and whose place is right after another one.
  void missingAfter(Segment before, Loop loop, String segmentId, String message) {
    var place = new Place(segmentId, before.position() + 1, before.offset(), loop.id(), "");
    tell(Fault.SITUATION_MISSING, place, "", message);
  }

  /// A missing segment of another kind of fault.
  void tellMissing(Fault fault, Loop loop, String segmentId, String message) {
    tell(fault, after(loop, loop.id(), segmentId), "", message);
  }

  /// The place after the own segments of a loop, where something is missing.
  static Place after(Loop loop, String missingLoop, String segmentId) {
    var last = loop.segments().getLast();
    return new Place(segmentId, last.position() + 1, last.offset(), missingLoop, "");
  }

  void tell(Fault fault, Place place, String value, String message) {
    var what = place.element().isEmpty() ? place.segment() : place.element();
    problems.accept(
        X12Problem.of(fault, place, value, message)
            .citing(version + " " + place.loop() + " " + what));
  }
}
