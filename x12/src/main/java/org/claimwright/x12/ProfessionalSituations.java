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
    if (claim.loop("2310E").isEmpty() && claim.descendants("2420G").isEmpty()) {
      findings.missing(claim, "2310E", "NM1", "Loop 2310E (pick-up) is required with CR1.");
    }
    if (claim.loop("2310F").isEmpty() && claim.descendants("2420H").isEmpty()) {
      findings.missing(claim, "2310F", "NM1", "Loop 2310F (drop-off) is required with CR1.");
    }
  }

  /// An ambulance's place of service goes with the transport's description.
  static void ambulanceIsDescribed(Loop claim, Surroundings around, Findings findings) {
    var place = claim.first().component(5, 1);
    var described =
        claim.segment("CR1").isPresent()
            || claim.loops("2400").stream().anyMatch(line -> line.segment("CR1").isPresent());
    if (!described) {
      findings.missing(
          claim, "CR1", "CR1 is required: place of service %s is an ambulance.".formatted(place));
    }
  }

  /// Disability, admission and discharge run forward.
  static void datesRunForward(Loop claim, Surroundings around, Findings findings) {
    var admitted = claim.find("DTP", "435");
    var discharged = claim.find("DTP", "096");
    if (admitted != null
        && discharged != null
        && discharged.element(3).compareTo(admitted.element(3)) < 0) {
      findings.wrong(
          Fault.SITUATION, discharged, claim.id(), 3, "Discharge lies before admission.");
    }
  }
}
