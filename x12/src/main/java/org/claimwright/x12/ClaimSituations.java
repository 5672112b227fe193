package org.claimwright.x12;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The situations that claims of all three kinds share (837P, 837I, 837D).
final class ClaimSituations {

  private static final Set<String> REPLACED = Set.of("7", "8");

  private ClaimSituations() {}

  /// The subscriber is the patient exactly when SBR02 says so and no patient level follows.
  static void patientIsNamedOnce(Loop subscriber, Surroundings around, Findings findings) {
    var sbr = subscriber.segment("SBR");
    if (sbr.isEmpty()) {
      return;
    }
    var self = sbr.get().element(2).equals("18");
    var hasPatient = hasPatientLevel(subscriber);
    if (self && hasPatient) {
      var text = "SBR02 says the subscriber is the patient, yet a patient level follows.";
      findings.wrong(Fault.SITUATION, sbr.get(), subscriber.id(), 2, text);
    }
    if (!self && !hasPatient) {
      var text = "SBR02 is empty, so the patient is another person, yet no patient level follows.";
      findings.wrong(Fault.SITUATION, sbr.get(), subscriber.id(), 2, text);
    }
  }

  /// The subscriber who is the patient is described as one.
  static void patientIsDescribed(Loop subscriber, Surroundings around, Findings findings) {
    var self = subscriber.segment("SBR").map(sbr -> sbr.element(2)).orElse("").equals("18");
    if (self && !hasPatientLevel(subscriber)) {
      subscriber.loop("2010BA").ifPresent(name -> isDescribed(name, findings));
    }
  }

  /// A missing address is told once, by its first segment.
  private static void isDescribed(Loop name, Findings findings) {
    for (var address : List.of("N3", "N4")) {
      if (name.segment(address).isEmpty()) {
        patientNeeds(name, address, findings);
        break;
      }
    }
    if (name.segment("DMG").isEmpty()) {
      patientNeeds(name, "DMG", findings);
    }
  }

  private static void patientNeeds(Loop name, String id, Findings findings) {
    findings.missing(name, id, id + " is required of a subscriber who is the patient.");
  }

  private static boolean hasPatientLevel(Loop subscriber) {
    return subscriber.segment("HL").map(hl -> hl.element(4)).orElse("").equals("1");
  }

  /// A person is known to the payer by a number.
  static void subscriberHasNumber(Loop name, Surroundings around, Findings findings) {
    var nm1 = name.segment("NM1");
    var person = nm1.map(segment -> segment.element(2)).orElse("").equals("1");
    if (person && nm1.orElseThrow().element(9).isEmpty()) {
      var text = "NM109 is empty: a subscriber who is a person needs a member number.";
      findings.wrong(Fault.SITUATION, nm1.orElseThrow(), name.id(), 9, text);
    }
  }

  /// A claim that replaces or voids another names the payer's number of it.
  static void replacedClaimIsNamed(Loop claim, Surroundings around, Findings findings) {
    var clm = claim.segments().getFirst();
    if (REPLACED.contains(clm.component(5, 3)) && claim.segment("REF", 1, "F8").isEmpty()) {
      findings.missing(
          claim, "REF", "REF*F8 is required: CLM05-3 says the claim replaces or voids another.");
    }
  }

  /// An auto accident has a state, any accident a date (CLM11, DTP*439).
  static void accidentHasStateAndDate(Loop claim, Surroundings around, Findings findings) {
    var clm = claim.segments().getFirst();
    var causes = clm.components(11).stream().limit(3).toList();
    if (causes.contains("AA") && clm.component(11, 4).isEmpty() && clm.component(11, 5).isEmpty()) {
      var text = "CLM11-4 is empty: an auto accident needs the state it happened in.";
      findings.wrong(Fault.SITUATION, clm, claim.id(), 11, 4, text);
    }
    var accident = causes.contains("AA") || causes.contains("OA");
    if (accident && claim.segment("DTP", 1, "439").isEmpty()) {
      findings.missing(claim, "DTP", "DTP*439 is required: CLM11 names an accident.");
    }
  }

  /// A line that another payer decided belongs to a payer named on the claim (SVD01).
  static void decidingPayerIsNamed(Loop claim, Surroundings around, Findings findings) {
    var payers = new HashSet<String>();
    for (var other : claim.loops("2320")) {
      other
          .loop("2330B")
          .flatMap(loop -> loop.segment("NM1"))
          .ifPresent(n -> payers.add(n.element(9)));
    }
    for (var line : claim.loops("2400")) {
      for (var decision : line.loops("2430")) {
        var svd = decision.segments().getFirst();
        if (svd.is("SVD") && !payers.contains(svd.element(1))) {
          var text = "SVD01 is no payer of this claim: it must be a NM109 of a loop 2330B.";
          findings.wrong(Fault.SITUATION, svd, "2430", 1, text);
        }
      }
    }
  }

  /// Every diagnosis that a line points to is on the claim.
  static void pointersLead(Loop claim, Surroundings around, Findings findings) {
    var count = diagnoses(claim);
    for (var line : claim.loops("2400")) {
      pointers(line)
          .ifPresent(found -> {
            var element = found.is("SV3") ? 11 : 7;
            var pointed = found.components(element);
            for (var m = 1; m <= pointed.size(); m++) {
              var pointer = pointed.get(m - 1);
              if (Formats.isDigits(pointer)
                  && pointer.length() < 3
                  && Integer.parseInt(pointer) > count) {
                var text =
                    "The claim has %d diagnoses; there is no number %s.".formatted(count, pointer);
                findings.wrong(Fault.SITUATION, found, "2400", element, m, text);
              }
            }
          });
    }
  }

  private static Optional<Segment> pointers(Loop line) {
    return line.segment("SV1").or(() -> line.segment("SV3"));
  }

  private static int diagnoses(Loop claim) {
    for (var hi : claim.segments("HI")) {
      var kind = hi.component(1, 1);
      if (kind.equals("ABK") || kind.equals("BK") || kind.equals("TQ")) {
        return hi.size();
      }
    }
    return 0;
  }

  /// Nothing is billed before it was done: service dates are not after the file's date.
  static void serviceIsPast(Loop claim, Surroundings around, Findings findings) {
    var made = around.segment(Loop.HEADER, "BHT").map(bht -> bht.element(4)).orElse("");
    for (var line : claim.loops("2400")) {
      var date = line.segment("DTP", 1, "472");
      var from = date.map(dtp -> first(dtp.element(3))).orElse("");
      if (Formats.isDay(made) && Formats.isDay(from) && from.compareTo(made) > 0) {
        var text = "The service begins after the day the file was made (BHT04).";
        findings.wrong(Fault.SITUATION, date.orElseThrow(), "2400", 3, text);
      }
    }
  }

  /// Nobody is treated before birth.
  static void patientIsBorn(Loop claim, Surroundings around, Findings findings) {
    var birth = birth(around);
    for (var line : claim.loops("2400")) {
      var date = line.segment("DTP", 1, "472");
      var from = date.map(dtp -> first(dtp.element(3))).orElse("");
      if (Formats.isDay(birth) && Formats.isDay(from) && from.compareTo(birth) < 0) {
        var text = "The service lies before the patient's birth.";
        findings.wrong(Fault.SITUATION, date.orElseThrow(), "2400", 3, text);
      }
    }
  }

  private static String birth(Surroundings around) {
    var name =
        around
            .loop("2000C")
            .flatMap(loop -> loop.loop("2010CA"))
            .or(() -> around.loop("2000B").flatMap(loop -> loop.loop("2010BA")));
    return name.flatMap(loop -> loop.segment("DMG")).map(dmg -> dmg.element(2)).orElse("");
  }

  /// The first day of a day or period.
  static String first(String period) {
    return period.length() > 8 ? period.substring(0, 8) : period;
  }

  /// Each payer stands once in the order of payers (SBR01).
  static void orderOfPayersIsClear(Loop claim, Surroundings around, Findings findings) {
    var seen = new HashSet<String>();
    around.segment("2000B", "SBR").ifPresent(sbr -> seen.add(sbr.element(1)));
    for (var other : claim.loops("2320")) {
      var sbr = other.segments().getFirst();
      var order = sbr.element(1);
      if (sbr.is("SBR") && "PST".contains(order) && !order.isEmpty() && !seen.add(order)) {
        var text = "SBR01 is %s, but another payer of the claim is that already.".formatted(order);
        findings.wrong(Fault.SITUATION, sbr, "2320", 1, text);
      }
    }
  }
}
