package org.claimwright.x12;

import java.util.Set;

/// The situations of the professional claim (005010X222A1).
final class ProfessionalSituations {

  private static final Set<String> INPATIENT = Set.of("21", "51", "61");
  private static final Set<String> AMBULANCE = Set.of("41", "42");

  private ProfessionalSituations() {}

  /// A visit to an inpatient says when the patient was admitted (DTP*435).
  static void inpatientHasAdmission(Loop claim, Surroundings around, Findings findings) {
    var place = claim.segments().getFirst().component(5, 1);
    if (INPATIENT.contains(place) && claim.segment("DTP", 1, "435").isEmpty()) {
      var text = "DTP*435 is required: place of service %s is an inpatient one.".formatted(place);
      findings.missing(claim, "DTP", text);
    }
  }

  /// A transport says from where to where (CR1, 2310E, 2310F), on the claim or on each line.
  static void transportHasBothEnds(Loop claim, Surroundings around, Findings findings) {
    if (claim.segment("CR1").isEmpty()) {
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
    var place = claim.segments().getFirst().component(5, 1);
    var described =
        claim.segment("CR1").isPresent()
            || claim.loops("2400").stream().anyMatch(line -> line.segment("CR1").isPresent());
    if (AMBULANCE.contains(place) && !described) {
      findings.missing(
          claim, "CR1", "CR1 is required: place of service %s is an ambulance.".formatted(place));
    }
  }

  /// Disability, admission and discharge run forward.
  static void datesRunForward(Loop claim, Surroundings around, Findings findings) {
    var admitted = claim.segment("DTP", 1, "435");
    var discharged = claim.segment("DTP", 1, "096");
    if (admitted.isPresent()
        && discharged.isPresent()
        && discharged.get().element(3).compareTo(admitted.get().element(3)) < 0) {
      findings.wrong(
          Fault.SITUATION, discharged.get(), claim.id(), 3, "Discharge lies before admission.");
    }
  }
}
