package org.claimwright.x12;

/// The situations of the dental claim (005010X224A2).
final class DentalSituations {

  private DentalSituations() {}

  /// A prosthesis that replaces another (SV305 R) says when that one was placed.
  static void replacedProsthesisIsDated(Loop line, Surroundings around, Findings findings) {
    var sv3 = line.find("SV3");
    if (sv3 != null && sv3.holds(5, "R") && line.find("DTP", "441") == null) {
      findings.missing(
          line, "DTP", "DTP*441 is required: SV305 says that a prosthesis is replaced.");
    }
  }
}
