package org.claimwright.benchmarks;

import java.util.List;
import java.util.Optional;

/// The visit codes in their order: each ladder is one kind of visit, its rungs rise with the work.
/// What has no levels (check-ups, discharge from critical care) stands alone. CPT numbers and HCPCS
/// codes only, by the 2023 numbering.
record VisitLadder(List<String> rungs) {
  private static final List<VisitLadder> LADDERS =
      List.of(
          of("99202 99203 99204 99205"),
          of("99211 99212 99213 99214 99215"),
          of("99242 99243 99244 99245"),
          of("99221 99222 99223"),
          of("99231 99232 99233"),
          of("99238 99239"),
          of("99281 99282 99283 99284 99285"),
          of("99304 99305 99306"),
          of("99307 99308 99309 99310"),
          of("99341 99342 99344 99345"),
          of("99347 99348 99349 99350"));

  private static final List<String> ALONE =
      List.of(
          "99291", "99381", "99382", "99383", "99384", "99385", "99386", "99387", "99391", "99392",
          "99393", "99394", "99395", "99396", "99397", "G0402", "G0438", "G0439");

  VisitLadder {
    rungs = List.copyOf(rungs);
  }

  private static VisitLadder of(String rungs) {
    return new VisitLadder(List.of(rungs.split(" ")));
  }

  /// Whether the code is a visit's, with levels or without.
  static boolean isVisit(String code) {
    return ALONE.contains(code) || holding(code).isPresent();
  }

  static Optional<VisitLadder> holding(String code) {
    return LADDERS.stream().filter(ladder -> ladder.rungs.contains(code)).findFirst();
  }

  /// How many rungs the suggested code stands above the given one, negative below; empty when they
  /// are no two levels of one kind of visit.
  static Optional<Integer> rise(String given, String suggested) {
    return holding(given)
        .filter(ladder -> ladder.rungs.contains(suggested))
        .map(ladder -> ladder.rungs.indexOf(suggested) - ladder.rungs.indexOf(given));
  }
}
