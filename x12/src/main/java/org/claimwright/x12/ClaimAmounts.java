package org.claimwright.x12;

import java.math.BigDecimal;

/// The situations of the amounts and quantities of a claim.
final class ClaimAmounts {

  private static final int SV1 = Segment.keyOf("SV1");
  private static final int SV2 = Segment.keyOf("SV2");
  private static final int SV3 = Segment.keyOf("SV3");

  private ClaimAmounts() {}

  /// What the lines charge together.
  static BigDecimal ofLines(Loop claim) {
    var total = BigDecimal.ZERO;
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      for (var j = 0; line.is("2400") && j < line.size(); j++) {
        var charge = charge(line.at(j));
        total = charge > 0 ? total.add(Amounts.of(line.at(j), charge)) : total;
      }
    }
    return total;
  }

  /// The element of the charge in SV1, SV2 and SV3; 0 for another segment.
  private static int charge(Segment segment) {
    var key = segment.key();
    return key == SV1 || key == SV3 ? 2 : key == SV2 ? 3 : 0;
  }

  private static int quantity(Segment segment) {
    var key = segment.key();
    return key == SV1 ? 4 : key == SV2 ? 5 : key == SV3 ? 6 : 0;
  }

  /// Charges and quantities of services are not below nothing: a claim takes nothing back, one that
  /// voids it does (CLM05-3 8). Charges that do not add up are told as that.
  static void nothingIsNegative(Loop claim, Surroundings around, Findings findings) {
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      for (var j = 0; line.is("2400") && j < line.size(); j++) {
        var service = line.at(j);
        var charge = charge(service);
        if (charge == 0) {
          continue;
        }
        if (isNegative(service, quantity(service))) {
          tell(service, "2400", quantity(service), "a quantity", findings);
        } else if (isNegative(service, charge) && addsUp(claim)) {
          tell(service, "2400", charge, "a charge", findings);
        }
      }
    }
  }

  /// Nor is the quantity of a drug (CTP04) or that which another payer paid for (SVD05).
  static void quantityIsNotNegative(Loop loop, Surroundings around, Findings findings) {
    for (var i = 0; i < loop.size(); i++) {
      var n = loop.at(i).is("CTP") ? 4 : loop.at(i).is("SVD") ? 5 : 0;
      if (n > 0 && isNegative(loop.at(i), n)) {
        tell(loop.at(i), loop.id(), n, "a quantity", findings);
      }
    }
  }

  private static void tell(Segment segment, String loop, int n, String what, Findings findings) {
    var text = "%s%02d is below zero, which %s cannot be.".formatted(segment.id(), n, what);
    findings.wrong(Fault.SITUATION, segment, loop, n, text);
  }

  private static boolean isNegative(Segment segment, int n) {
    return segment.has(n)
        && segment.bytes()[segment.start(n)] == '-'
        && Amounts.of(segment, n).signum() < 0;
  }

  private static boolean addsUp(Loop claim) {
    return !Amounts.differ(ofLines(claim), Amounts.of(claim.first(), 2));
  }
}
