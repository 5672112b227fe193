package org.claimwright.x12;

/// Counts, measures, amounts and charges that are never below nothing, since what holds them takes
/// nothing back: questions about coverage and claims, their answers, reviews, members and claims.
/// Of services in claims see [ClaimAmounts].
final class QuantitySituations {

  /// A segment with those of its elements that hold one.
  private static final class Counted {
    private final int key;
    private final int[] elements;

    Counted(int key, int[] elements) {
      this.key = key;
      this.elements = elements;
    }
  }

  private static final Counted[] MEASURES = {
    counted("HSD", 2, 4, 6),
    counted("EB", 10),
    counted("INS", 17),
    counted("PAT", 8),
    counted("CR1", 2, 6),
    counted("CR2", 1, 2, 6),
    counted("CR3", 3),
    counted("CR5", 2, 6, 7, 8, 10, 11, 16),
    counted("QTY", 2),
    counted("SV5", 3),
    counted("IDC", 3),
    counted("HLH", 2, 3)
  };

  private static final Counted[] SERVICES = {
    counted("SV1", 2, 4), counted("SV2", 3, 5), counted("SV3", 2, 6), counted("SVC", 2, 7)
  };

  private static final Counted[] AMOUNTS = {counted("AMT", 2)};

  private static final Counted[] NUMBERS = {counted("LX", 1), counted("ENT", 1)};

  private QuantitySituations() {}

  private static Counted counted(String segment, int... elements) {
    return new Counted(Segment.keyOf(segment), elements);
  }

  /// How often, how long, how far, how heavy.
  static void measuresAreNotNegative(Loop loop, Surroundings around, Findings findings) {
    eachOf(loop, MEASURES, findings);
  }

  /// The charge and quantity of a service that is asked for or about.
  static void servicesAreNotNegative(Loop loop, Surroundings around, Findings findings) {
    eachOf(loop, SERVICES, findings);
  }

  /// What a patient paid or owes, the tax or postage of a line, the charge of a claim asked about.
  static void amountsAreNotNegative(Loop loop, Surroundings around, Findings findings) {
    eachOf(loop, AMOUNTS, findings);
  }

  /// What papers, providers, categories and payments for somebody are numbered by (LX01, ENT01).
  static void numbersAreNotNegative(Loop loop, Surroundings around, Findings findings) {
    eachOf(loop, NUMBERS, findings);
  }

  private static void eachOf(Loop loop, Counted[] places, Findings findings) {
    for (var i = 0; i < loop.size(); i++) {
      var segment = loop.at(i);
      for (var place : places) {
        if (segment.key() == place.key) {
          first(segment, place.elements, loop, findings);
        }
      }
    }
  }

  /// One is told of a segment.
  private static void first(Segment segment, int[] elements, Loop loop, Findings findings) {
    for (var n : elements) {
      if (isNegative(segment, n)) {
        var text = "%s%02d is below zero, which it cannot be.".formatted(segment.id(), n);
        findings.wrong(Fault.SITUATION, segment, loop.id(), n, text);
        return;
      }
    }
  }

  private static boolean isNegative(Segment segment, int n) {
    return segment.has(n)
        && segment.bytes()[segment.start(n)] == '-'
        && Amounts.of(segment, n).signum() < 0;
  }
}
