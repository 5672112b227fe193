package org.claimwright.x12;

/// The situations of the dental claim (005010X224A2).
final class DentalSituations {

  private DentalSituations() {}

  /// The months of an orthodontic treatment that remain (DN102) are some of all its months (DN101).
  static void remainingMonthsAreSomeOfAll(Loop claim, Surroundings around, Findings findings) {
    var dn1 = claim.find("DN1");
    if (dn1 != null && dn1.has(1) && Amounts.of(dn1, 2).compareTo(Amounts.of(dn1, 1)) > 0) {
      var text =
          "DN102 is %s, but the whole treatment takes %s months (DN101)."
              .formatted(dn1.element(2), dn1.element(1));
      findings.wrong(Fault.SITUATION, dn1, claim.id(), 2, text);
    }
  }

  /// A prosthesis that replaces another (SV305 R) says when that one was placed.
  static void replacedProsthesisIsDated(Loop line, Surroundings around, Findings findings) {
    var sv3 = line.find("SV3");
    if (sv3 != null && sv3.holds(5, "R") && line.find("DTP", "441") == null) {
      findings.missing(
          line, "DTP", "DTP*441 is required: SV305 says that a prosthesis is replaced.");
    }
  }
}
