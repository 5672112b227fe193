package org.claimwright.x12;

/// Checks the check digit of every national provider identifier that a transaction names.
final class NpiCheck {

  private NpiCheck() {}

  static void check(Loop loop, Faulty faulty, Findings findings) {
    for (var i = 0; i < loop.size(); i++) {
      var segment = loop.at(i);
      if (segment.is("NM1")) {
        identifier(segment, 8, "XX", loop.id(), faulty, findings);
      } else if (segment.is("N1")) {
        identifier(segment, 3, "XX", loop.id(), faulty, findings);
      } else if (segment.is("PRV")) {
        identifier(segment, 2, "HPI", loop.id(), faulty, findings);
      } else if (segment.is("REF")) {
        identifier(segment, 1, "HPI", loop.id(), faulty, findings);
      }
    }
  }

  private static void identifier(
      Segment segment, int kind, String npi, String loop, Faulty faulty, Findings findings) {
    var value = kind + 1;
    if (segment.has(value)
        && segment.holds(kind, npi)
        && !Bytes.isNpi(segment.bytes(), segment.start(value), segment.end(value))
        && !faulty.at(segment)) {
      tell(Place.of(segment, loop).element(value), segment.element(value), findings);
    }
  }

  private static void tell(Place place, String npi, Findings findings) {
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
