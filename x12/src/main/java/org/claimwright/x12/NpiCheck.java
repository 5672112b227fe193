package org.claimwright.x12;

/// Checks the check digit of every national provider identifier that a transaction names.
final class NpiCheck {

  private NpiCheck() {}

  static void check(Loop loop, Faulty faulty, Findings findings) {
    for (var segment : loop.segments()) {
      if (faulty.at(segment)) {
        continue;
      }
      if (segment.is("NM1")) {
        identifier(segment, 8, 9, loop.id(), findings);
      } else if (segment.is("N1")) {
        identifier(segment, 3, 4, loop.id(), findings);
      }
    }
  }

  private static void identifier(
      Segment segment, int kind, int value, String loop, Findings findings) {
    var npi = segment.element(value);
    if (segment.element(kind).equals("XX") && !npi.isEmpty() && !Formats.isNpi(npi)) {
      var place = Place.of(segment, loop).element(value);
      var text =
          "%s is %s, whose check digit is wrong: no such NPI can exist."
              .formatted(place.element(), npi);
      findings
          .problems()
          .accept(
              X12Problem.of(Fault.NPI_CHECK, place, npi, text)
                  .citing("45 CFR 162.406, NPI check digit"));
    }
  }
}
