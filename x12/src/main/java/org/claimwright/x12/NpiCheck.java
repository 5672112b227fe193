package org.claimwright.x12;

import java.util.function.Consumer;

/// Checks the check digit of every national provider identifier that a transaction names.
final class NpiCheck {

  private NpiCheck() {}

  static void check(Transaction transaction, Consumer<X12Problem> problems) {
    loop(transaction.root(), problems);
  }

  private static void loop(Loop loop, Consumer<X12Problem> problems) {
    for (var segment : loop.segments()) {
      if (segment.is("NM1")) {
        identifier(segment, 8, 9, loop.id(), problems);
      } else if (segment.is("N1")) {
        identifier(segment, 3, 4, loop.id(), problems);
      }
    }
    loop.loops().forEach(inner -> loop(inner, problems));
  }

  private static void identifier(
      Segment segment, int kind, int value, String loop, Consumer<X12Problem> problems) {
    var npi = segment.element(value);
    if (segment.element(kind).equals("XX") && !npi.isEmpty() && !Formats.isNpi(npi)) {
      var place = Place.of(segment, loop).element(value);
      var text =
          "%s is %s, whose check digit is wrong: no such NPI can exist."
              .formatted(place.element(), npi);
      problems.accept(
          X12Problem.of(Fault.NPI_CHECK, place, npi, text)
              .citing("45 CFR 162.406, NPI check digit"));
    }
  }
}
