package org.claimwright.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The date of service by which the codes of a loop are judged: its own, its lines', that of the
/// loop around it, or the date the file was made.
final class ServiceDate {

  private static final List<String> KINDS = List.of("472", "434", "435", "431");
  private static final List<String> REMITTANCE = List.of("472", "150", "232");

  private ServiceDate() {}

  static Optional<LocalDate> of(Loop loop, Surroundings around) {
    return in(loop)
        .or(() -> loop.loops().stream().flatMap(inner -> in(inner).stream()).findFirst())
        .or(() -> around.loop("2400").flatMap(ServiceDate::in))
        .or(() -> around.loop("2300").flatMap(ServiceDate::in))
        .or(() -> around.loop("2100").flatMap(ServiceDate::in))
        .or(() -> made(loop, around));
  }

  private static Optional<LocalDate> made(Loop loop, Surroundings around) {
    return around
        .segment(Loop.HEADER, "BHT")
        .map(bht -> bht.element(4))
        .or(() -> around.segment(Loop.HEADER, "BPR").map(bpr -> bpr.element(16)))
        .or(() -> loop.segment("BPR").map(bpr -> bpr.element(16)))
        .flatMap(ServiceDate::day);
  }

  private static Optional<LocalDate> in(Loop loop) {
    for (var segment : loop.segments()) {
      if (segment.is("DTP") && KINDS.contains(segment.element(1))) {
        return day(ClaimSituations.first(segment.element(3)));
      }
      if (segment.is("DTM") && REMITTANCE.contains(segment.element(1))) {
        return day(segment.element(2));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    return Formats.isDay(text)
        ? Optional.of(
            LocalDate.of(
                Integer.parseInt(text, 0, 4, 10),
                Integer.parseInt(text, 4, 6, 10),
                Integer.parseInt(text, 6, 8, 10)))
        : Optional.empty();
  }
}
