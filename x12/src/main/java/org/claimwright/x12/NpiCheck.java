package org.claimwright.x12;

/// Checks the check digit of every national provider identifier that a transaction names.
final class NpiCheck {

  private NpiCheck() {}

  /// A segment that its own check has seen.
  static void check(Segment segment, String loop, Faulty faulty, Findings findings) {
    if (!holds(segment) && !faulty.at(segment)) {
      var kind = kindAt(segment);
      var value = segment.element(kind + 1);
      tell(Place.of(segment, loop).element(kind + 1), value, findings);
    }
  }

  /// Whether no identifier is wrong.
  static boolean holds(Segment segment) {
    var kind = kindAt(segment);
    return kind == 0 || !isWrong(segment, kind);
  }

  /// Which element says that the next one is a national provider identifier; 0 where none does.
  private static int kindAt(Segment segment) {
    if (segment.is("NM1")) {
      return segment.holds(8, "XX") ? 8 : 0;
    }
    if (segment.is("REF")) {
      return segment.holds(1, "HPI") ? 1 : 0;
    }
    if (segment.is("N1")) {
      return segment.holds(3, "XX") ? 3 : 0;
    }
    return segment.is("PRV") && segment.holds(2, "HPI") ? 2 : 0;
  }

  private static boolean isWrong(Segment segment, int kind) {
    var n = kind + 1;
    return segment.has(n) && !Bytes.isNpi(segment.bytes(), segment.start(n), segment.end(n));
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
