package org.claimwright.x12;

/// The situations of the professional claim (005010X222A1).
final class ProfessionalSituations {

  private ProfessionalSituations() {}

  /// A visit to an inpatient says when the patient was admitted (DTP*435).
  static void inpatientHasAdmission(Loop claim, Surroundings around, Findings findings) {
    if (claim.find("DTP", "435") == null) {
      var place = claim.first().component(5, 1);
      var text = "DTP*435 is required: place of service %s is an inpatient one.".formatted(place);
      findings.missing(claim, "DTP", text);
    }
  }

  /// A transport says from where to where (CR1, 2310E, 2310F), on the claim or on each line.
  static void transportHasBothEnds(Loop claim, Surroundings around, Findings findings) {
    if (claim.find("CR1") == null) {
      return;
    }
    var from = claim.loop("2310E").isPresent() || !claim.descendants("2420G").isEmpty();
    var to = claim.loop("2310F").isPresent() || !claim.descendants("2420H").isEmpty();
    if (!from) {
      var ends = to ? "Loop 2310E (pick-up) is" : "Loops 2310E (pick-up) and 2310F (drop-off) are";
      findings.missing(claim, "2310E", "NM1", ends + " required with CR1.");
    } else if (!to) {
      findings.missing(claim, "2310F", "NM1", "Loop 2310F (drop-off) is required with CR1.");
    }
  }

  /// An ambulance's place of service goes with the transport's description.
  static void ambulanceIsDescribed(Loop claim, Surroundings around, Findings findings) {
    var place = claim.first().component(5, 1);
    if (!isDescribed(claim)) {
      findings.missing(
          claim, "CR1", "CR1 is required: place of service %s is an ambulance.".formatted(place));
    }
  }

  /// The conditions of an ambulance's transport (CRC*07) go with its description (CR1), on the
  /// claim or on the line.
  static void transportOfConditionsIsDescribed(Loop loop, Surroundings around, Findings findings) {
    var conditions = loop.find("CRC", "07");
    var claim = loop.is("2300") ? loop : around.find("2300");
    if (conditions == null || loop.find("CR1") != null || claim == null || isDescribed(claim)) {
      return;
    }
    findings.missing(loop, "CR1", "CR1 is required: CRC*07 tells of an ambulance's transport.");
  }

  private static boolean isDescribed(Loop claim) {
    return claim.find("CR1") != null
        || claim.loops("2400").stream().anyMatch(line -> line.find("CR1") != null);
  }

  /// A certificate that was renewed or revised (CR301 R, S) says when (DTP*607).
  static void revisionIsDated(Loop line, Surroundings around, Findings findings) {
    var cr3 = line.find("CR3");
    if (cr3 != null && isRevised(cr3) && line.find("DTP", "607") == null) {
      var text =
          "DTP*607 is required: CR301 %s is a certificate renewed or revised."
              .formatted(cr3.element(1));
      findings.missing(line, "DTP", text);
    }
  }

  private static boolean isRevised(Segment cr3) {
    return cr3.holds(1, "R") || cr3.holds(1, "S");
  }

  /// Disability, admission and discharge run forward.
  static void datesRunForward(Loop claim, Surroundings around, Findings findings) {
    var admitted = claim.find("DTP", "435");
    var discharged = claim.find("DTP", "096");
    if (admitted != null
        && discharged != null
        && ClaimDates.Life.of(around).holds(ServiceDate.day(admitted, 3))
        && ClaimDates.Life.of(around).holds(ServiceDate.day(discharged, 3))
        && discharged.element(3).compareTo(admitted.element(3)) < 0) {
      findings.wrong(
          Fault.SITUATION, discharged, claim.id(), 3, "Discharge lies before admission.");
    }
  }
}
