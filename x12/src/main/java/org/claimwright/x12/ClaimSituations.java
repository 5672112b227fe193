package org.claimwright.x12;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The situations that claims of all three kinds share (837P, 837I, 837D).
final class ClaimSituations {

  private ClaimSituations() {}

  /// The subscriber is the patient exactly when SBR02 says so and no patient level follows.
  static void patientIsNamedOnce(Loop subscriber, Surroundings around, Findings findings) {
    var sbr = subscriber.find("SBR");
    if (sbr == null) {
      return;
    }
    var self = sbr.holds(2, "18");
    var hasPatient = hasPatientLevel(subscriber);
    if (self && hasPatient) {
      var text = "SBR02 says the subscriber is the patient, yet a patient level follows.";
      findings.wrong(Fault.SITUATION, sbr, subscriber.id(), 2, text);
    }
    if (!self && !hasPatient) {
      var text = "SBR02 is empty, so the patient is another person, yet no patient level follows.";
      findings.wrong(Fault.SITUATION, sbr, subscriber.id(), 2, text);
    }
  }

  /// The subscriber who is the patient is described as one.
  static void patientIsDescribed(Loop subscriber, Surroundings around, Findings findings) {
    var sbr = subscriber.find("SBR");
    var name = subscriber.findLoop("2010BA");
    if (sbr != null && sbr.holds(2, "18") && !hasPatientLevel(subscriber) && name != null) {
      isDescribed(name, findings);
    }
  }

  /// A missing address is told once, by its first segment.
  private static void isDescribed(Loop name, Findings findings) {
    if (name.find("N3") == null) {
      patientNeeds(name, "N3", findings);
    } else if (name.find("N4") == null) {
      patientNeeds(name, "N4", findings);
    }
    if (name.find("DMG") == null) {
      patientNeeds(name, "DMG", findings);
    }
  }

  private static void patientNeeds(Loop name, String id, Findings findings) {
    findings.missing(name, id, id + " is required of a subscriber who is the patient.");
  }

  private static boolean hasPatientLevel(Loop subscriber) {
    var hl = subscriber.find("HL");
    return hl != null && hl.holds(4, "1");
  }

  /// A person is known to the payer by a number.
  static void subscriberHasNumber(Loop name, Surroundings around, Findings findings) {
    var nm1 = name.find("NM1");
    if (nm1 != null && nm1.holds(2, "1") && !nm1.has(9)) {
      var text = "NM109 is empty: a subscriber who is a person needs a member number.";
      findings.wrong(Fault.SITUATION, nm1, name.id(), 9, text);
    }
  }

  /// A claim that replaces or voids another names the payer's number of it.
  static void replacedClaimIsNamed(Loop claim, Surroundings around, Findings findings) {
    if (claim.find("REF", "F8") == null) {
      findings.missing(
          claim, "REF", "REF*F8 is required: CLM05-3 says the claim replaces or voids another.");
    }
  }

  /// An auto accident has a state (CLM11-4) and any accident a date (CLM11, DTP*439).
  static void accidentHasStateAndDate(Loop claim, Surroundings around, Findings findings) {
    var clm = claim.first();
    var auto = isCausedBy(clm, "AA");
    if (auto && clm.componentStart(11, 4) < 0 && clm.componentStart(11, 5) < 0) {
      var text = "CLM11-4 is empty: an auto accident needs the state it happened in.";
      findings.wrong(Fault.SITUATION, clm, claim.id(), 11, 4, text);
    }
    if ((auto || isCausedBy(clm, "OA")) && claim.find("DTP", "439") == null) {
      findings.missing(claim, "DTP", "DTP*439 is required: CLM11 names an accident.");
    }
  }

  /// Only an accident has the date of one.
  static void dateHasAccident(Loop claim, Surroundings around, Findings findings) {
    var accident = claim.first().has(11) ? null : claim.find("DTP", "439");
    if (accident != null) {
      var text = "DTP*439 dates an accident, but CLM11 names none.";
      findings.wrong(Fault.SITUATION, accident, claim.id(), 1, text);
    }
  }

  private static boolean isCausedBy(Segment clm, String cause) {
    return clm.holds(11, 1, cause) || clm.holds(11, 2, cause) || clm.holds(11, 3, cause);
  }

  /// A line that another payer decided belongs to a payer named on the claim (SVD01). Told once.
  static void decidingPayerIsNamed(Loop claim, Surroundings around, Findings findings) {
    for (var svd : strangers(claim)) {
      var text = "SVD01 is no payer of this claim: it must be a NM109 of a loop 2330B.";
      findings.wrong(Fault.SITUATION, svd, "2430", 1, text);
      return;
    }
  }

  /// The decisions on lines by payers that the claim does not name.
  static List<Segment> strangers(Loop claim) {
    if (!hasDecisions(claim)) {
      return List.of();
    }
    var payers = new HashSet<String>();
    for (var other : claim.loops("2320")) {
      other
          .loop("2330B")
          .flatMap(loop -> loop.segment("NM1"))
          .ifPresent(n -> payers.add(n.element(9)));
    }
    return claim.loops("2400").stream()
        .flatMap(line -> line.loops("2430").stream())
        .map(Loop::first)
        .filter(svd -> svd.is("SVD") && !payers.contains(svd.element(1)))
        .toList();
  }

  private static boolean hasDecisions(Loop claim) {
    for (var i = 0; i < claim.innerSize(); i++) {
      if (claim.innerAt(i).is("2400") && claim.innerAt(i).findLoop("2430") != null) {
        return true;
      }
    }
    return false;
  }

  /// Each line of a claim has a number of its own (REF*6R), by which it is paid. Only those that
  /// end alike are held against each other.
  static void lineNumbersDiffer(Loop claim, Surroundings around, Findings findings) {
    var ends = 0L;
    for (var i = 0; i < claim.innerSize(); i++) {
      var number = numberOf(claim.innerAt(i));
      if (number != null && number.has(2)) {
        var end = 1L << (number.bytes()[number.end(2) - 1] + number.elementLength(2) * 11);
        if ((ends & end) != 0 && isEarlier(claim, number, i)) {
          var text = "REF*6R has the number of an earlier line of the claim.";
          findings.wrong(Fault.SITUATION, number, "2400", 2, text);
          return;
        }
        ends |= end;
      }
    }
  }

  private static boolean isEarlier(Loop claim, Segment number, int line) {
    for (var i = 0; i < line; i++) {
      var earlier = numberOf(claim.innerAt(i));
      if (earlier != null && number.sameElement(2, earlier, 2)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Segment numberOf(Loop line) {
    return line.is("2400") ? line.find("REF", "6R") : null;
  }

  /// Every diagnosis that a line points to is on the claim.
  static void pointersLead(Loop claim, Surroundings around, Findings findings) {
    var count = diagnoses(claim);
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      if (line.is("2400")) {
        var service = line.find("SV1");
        var dental = service == null ? line.find("SV3") : null;
        if (service != null) {
          pointersLead(service, 7, count, findings);
        } else if (dental != null) {
          pointersLead(dental, 11, count, findings);
        }
      }
    }
  }

  private static void pointersLead(Segment service, int element, int count, Findings findings) {
    var from = service.start(element);
    var end = service.end(element);
    for (var m = 1; m <= 4 && from < end; m++) {
      var to = service.componentEnd(from, end);
      var pointer = to - from < 3 ? Bytes.number(service.bytes(), from, to) : 0;
      if (pointer > count) {
        var text = "The claim has %d diagnoses; there is no number %d.".formatted(count, pointer);
        findings.wrong(Fault.SITUATION, service, "2400", element, m, text);
        return;
      }
      from = to + 1;
    }
  }

  private static int diagnoses(Loop claim) {
    for (var i = 0; i < claim.size(); i++) {
      var hi = claim.at(i);
      if (hi.is("HI") && (hi.holds(1, 1, "ABK") || hi.holds(1, 1, "BK") || hi.holds(1, 1, "TQ"))) {
        return hi.size();
      }
    }
    return 0;
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
