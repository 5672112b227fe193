package org.claimwright.x12;

import java.util.Set;

/// What an element or component of a segment must say for something else to be looked at.
///
/// @param component 0 for the whole element
/// @param values the empty text among them where nothing need stand there; none where anything may,
///   but something must
record When(int element, int component, Codes values) {

  private static final Codes ANYTHING = new Codes(Set.of());

  /// The component says one of these.
  static When says(int element, int component, String... values) {
    return new When(element, component, new Codes(Set.of(values)));
  }

  /// The element is filled.
  static When filled(int element) {
    return new When(element, 0, ANYTHING);
  }

  boolean holds(Segment segment) {
    if (values.isEmpty()) {
      return segment.has(element);
    }
    if (component == 0) {
      return values.contains(segment.bytes(), segment.start(element), segment.end(element));
    }
    var from = segment.componentStart(element, component);
    return from < 0
        ? values.contains("")
        : values.contains(segment.bytes(), from, segment.componentEnd(from, segment.end(element)));
  }
}
