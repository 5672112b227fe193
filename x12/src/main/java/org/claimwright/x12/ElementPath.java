package org.claimwright.x12;

import java.util.List;
import java.util.regex.Pattern;

/// A place as people write it: `REF[G1]`, `CLM05-1`, `REF[EI]02`.
///
/// @param qualifier what the segment's first element must be; `""` for any
/// @param element 0 for the whole segment
/// @param component 0 for the whole element
record ElementPath(String segment, String qualifier, int element, int component) {

  private static final Pattern FORM =
      Pattern.compile("([A-Z][A-Z0-9]{1,2}?)(?:\\[([^\\]]+)\\])?(?:([0-9]{2})(?:-([0-9]))?)?");

  static ElementPath parse(String text) {
    var found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("no segment or element: " + text);
    }
    return new ElementPath(
        found.group(1),
        found.group(2) == null ? "" : found.group(2),
        found.group(3) == null ? 0 : Integer.parseInt(found.group(3)),
        found.group(4) == null ? 0 : Integer.parseInt(found.group(4)));
  }

  List<Segment> segments(Loop loop) {
    return loop.segments(segment).stream()
        .filter(found -> qualifier.isEmpty() || found.component(1, 1).equals(qualifier))
        .toList();
  }

  /// The segments in which the place is filled.
  List<Segment> filled(Loop loop) {
    return segments(loop).stream().filter(found -> !value(found).isEmpty()).toList();
  }

  boolean isFilled(Loop loop) {
    return !filled(loop).isEmpty();
  }

  String value(Segment found) {
    if (element == 0) {
      return found.text();
    }
    return component == 0 ? found.element(element) : found.component(element, component);
  }

  PartnerCheck.Failure failure(Segment found, Loop loop) {
    var place = Place.of(found, loop.id());
    if (element == 0) {
      return new PartnerCheck.Failure(place, "");
    }
    return new PartnerCheck.Failure(
        component == 0 ? place.element(element) : place.component(element, component),
        value(found));
  }
}
