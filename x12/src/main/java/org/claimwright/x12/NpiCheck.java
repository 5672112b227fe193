package org.claimwright.x12;

/// Checks the check digit of every national provider identifier that a transaction names.
final class NpiCheck {

  private NpiCheck() {}

  /// A segment that its own check has seen.
  static void check(Segment segment, String loop, Faulty faulty, Findings findings) {
    if (segment.is("NM1")) {
      identifier(segment, 8, loop, faulty, findings);
    } else if (segment.is("N1")) {
      identifier(segment, 3, loop, faulty, findings);
    }
  }

  private static void identifier(
      Segment segment, int kind, String loop, Faulty faulty, Findings findings) {
    var value = kind + 1;
    if (segment.has(value)
        && segment.holds(kind, "XX")
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
