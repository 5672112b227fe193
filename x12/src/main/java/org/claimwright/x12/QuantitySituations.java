package org.claimwright.x12;

import java.util.Map;

/// Counts, measures and charges that are never below nothing, since what holds them takes nothing
/// back: questions about coverage and claims, their answers, reviews and members. Of services in
/// claims see [ClaimAmounts].
final class QuantitySituations {

  private static final int[] NONE = {};

  private static final Map<String, int[]> MEASURES =
      Map.ofEntries(
          Map.entry("HSD", new int[] {2, 4, 6}),
          Map.entry("EB", new int[] {10}),
          Map.entry("INS", new int[] {17}),
          Map.entry("PAT", new int[] {8}),
          Map.entry("CR1", new int[] {2, 6}),
          Map.entry("CR2", new int[] {1, 2, 6}),
          Map.entry("CR3", new int[] {3}),
          Map.entry("CR5", new int[] {2, 6, 7, 8, 10, 11, 16}),
          Map.entry("QTY", new int[] {2}),
          Map.entry("SV5", new int[] {3}),
          Map.entry("IDC", new int[] {3}),
          Map.entry("HLH", new int[] {2, 3}));

  private static final Map<String, int[]> SERVICES =
      Map.of(
          "SV1", new int[] {2, 4},
          "SV2", new int[] {3, 5},
          "SV3", new int[] {2, 6},
          "SVC", new int[] {2, 7});

  private static final Map<String, int[]> AMOUNTS = Map.of("AMT", new int[] {2});

  private QuantitySituations() {}

  /// How often, how long, how far, how heavy.
  static void measuresAreNotNegative(Loop loop, Surroundings around, Findings findings) {
    eachOf(loop, MEASURES, findings);
  }

  /// The charge and quantity of a service that is asked for or about.
  static void servicesAreNotNegative(Loop loop, Surroundings around, Findings findings) {
    eachOf(loop, SERVICES, findings);
  }

  /// What a patient paid or owes, and the tax or postage of a line: AMT of a claim and its lines.
  static void amountsAreNotNegative(Loop loop, Surroundings around, Findings findings) {
    eachOf(loop, AMOUNTS, findings);
  }

  private static void eachOf(Loop loop, Map<String, int[]> places, Findings findings) {
    for (var i = 0; i < loop.size(); i++) {
      var segment = loop.at(i);
      for (var n : places.getOrDefault(segment.id(), NONE)) {
        if (isNegative(segment, n)) {
          var text = "%s%02d is below zero, which it cannot be.".formatted(segment.id(), n);
          findings.wrong(Fault.SITUATION, segment, loop.id(), n, text);
          break;
        }
      }
    }
  }

  private static boolean isNegative(Segment segment, int n) {
    return Amounts.of(segment, n).signum() < 0;
  }
}
