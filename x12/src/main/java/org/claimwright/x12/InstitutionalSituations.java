package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;

/// The situations of the institutional claim (005010X223A2). Which bills are inpatient ones follows
/// from the first two digits of the type of bill, CLM05-1.
final class InstitutionalSituations {

  private static final Set<String> INPATIENT =
      Set.of("11", "12", "18", "21", "22", "41", "65", "66", "86");
  private static final Set<String> ACUTE = Set.of("11", "12");
  private static final Set<String> FINAL = Set.of("1", "4");
  private static final Set<String> VISITS = Set.of("13", "78", "85");
  private static final Set<String> DATED_LINES =
      Set.of("13", "14", "23", "34", "71", "74", "75", "76", "77", "83", "85");
  private static final Set<String> REASONS = Set.of("APR", "PR");
  private static final Set<String> PRINCIPAL = Set.of("BBR", "BR", "CAH");
  private static final Set<String> WITH_PRESENCE = Set.of("ABK", "BK", "ABF", "BF");

  private InstitutionalSituations() {}

  private static String typeOfBill(Loop claim) {
    return claim.segments().getFirst().component(5, 1);
  }

  /// A stay says when it began (DTP*435).
  static void stayHasAdmission(Loop claim, Surroundings around, Findings findings) {
    if (INPATIENT.contains(typeOfBill(claim)) && claim.segment("DTP", 1, "435").isEmpty()) {
      findings.missing(
          claim,
          "DTP",
          "DTP*435 is required: type of bill %s is inpatient.".formatted(typeOfBill(claim)));
    }
  }

  /// A stay that ended says at which hour (DTP*096).
  static void endedStayHasHour(Loop claim, Surroundings around, Findings findings) {
    var frequency = claim.segments().getFirst().component(5, 3);
    var still = claim.segment("CL1").map(cl1 -> cl1.element(3)).orElse("").equals("30");
    if (ACUTE.contains(typeOfBill(claim))
        && FINAL.contains(frequency)
        && !still
        && claim.segment("DTP", 1, "096").isEmpty()) {
      findings.missing(claim, "DTP", "DTP*096 is required on the final bill of a stay.");
    }
  }

  /// A stay says why the patient was admitted (HI*ABJ).
  static void stayHasAdmittingDiagnosis(Loop claim, Surroundings around, Findings findings) {
    var has =
        claim.segments("HI").stream()
            .anyMatch(hi -> Set.of("ABJ", "BJ").contains(hi.component(1, 1)));
    if (ACUTE.contains(typeOfBill(claim)) && !has) {
      findings.missing(
          claim, "HI", "HI*ABJ is required: an inpatient bill has an admitting diagnosis.");
    }
  }

  /// A stay says how urgent it was (CL101).
  static void stayHasPriority(Loop claim, Surroundings around, Findings findings) {
    var cl1 = claim.segment("CL1");
    if (INPATIENT.contains(typeOfBill(claim))
        && cl1.isPresent()
        && cl1.get().element(1).isEmpty()) {
      findings.wrong(
          Fault.SITUATION, cl1.get(), claim.id(), 1, "CL101 is required on an inpatient bill.");
    }
  }

  /// An inpatient bill says where the patient came from.
  static void stayHasOrigin(Loop claim, Surroundings around, Findings findings) {
    var cl1 = claim.find("CL1");
    if (cl1 != null && cl1.has(1) && !cl1.has(2) && INPATIENT.contains(typeOfBill(claim))) {
      findings.wrong(
          Fault.SITUATION, cl1, claim.id(), 2, "CL102 is required on an inpatient bill.");
    }
  }

  /// Each diagnosis of an acute stay says whether the patient came with it.
  static void diagnosesSayWhetherPresent(Loop claim, Surroundings around, Findings findings) {
    if (!typeOfBill(claim).equals("11")) {
      return;
    }
    for (var hi : claim.segments("HI")) {
      for (var n = 1; n <= hi.size() && WITH_PRESENCE.contains(hi.component(1, 1)); n++) {
        if (hi.component(n, 9).isEmpty()
            && !PresentOnAdmission.isExempt(hi.component(n, 2).strip())) {
          var text =
              "HI%02d-9 is empty: an acute inpatient bill says whether it was present on admission."
                  .formatted(n);
          findings.wrong(Fault.SITUATION, hi, claim.id(), n, 9, text);
        }
      }
    }
  }

  /// Someone is responsible for the patient's care (2310A), but for a mere transport by ambulance,
  /// revenue codes 0540 to 0549.
  static void attendingIsNamed(Loop claim, Surroundings around, Findings findings) {
    if (claim.loop("2310A").isEmpty()
        && claim.loops("2400").stream().anyMatch(l -> !isTransport(l))) {
      findings.missing(claim, "2310A", "NM1", "Loop 2310A (attending provider) is required.");
    }
  }

  private static boolean isTransport(Loop line) {
    return line.segment("SV2").map(sv2 -> sv2.element(1).startsWith("054")).orElse(false);
  }

  /// A bill of a stay that goes on (CLM05-3 is 2 or 3) says that the patient is still there (CL103
  /// is 30).
  static void stayThatGoesOnHasItsPatient(Loop claim, Surroundings around, Findings findings) {
    var clm = claim.first();
    var goesOn = clm.holds(5, 3, "2") || clm.holds(5, 3, "3");
    var cl1 = claim.find("CL1");
    if (goesOn && ACUTE.contains(typeOfBill(claim)) && cl1 != null && isOver(cl1.element(3))) {
      var text =
          "CL103 is %s, but CLM05-3 %s says that the stay goes on (30, still a patient)."
              .formatted(cl1.element(3), clm.component(5, 3));
      findings.wrong(Fault.SITUATION, cl1, claim.id(), 3, text);
    }
  }

  /// A status that could be one, other than 30.
  private static boolean isOver(String status) {
    return Formats.isDigits(status) && !status.equals("30");
  }

  /// A visit nobody planned (CL101 1, 2 or 5) to an emergency room or urgent care says in the
  /// patient's words why (HI*APR; National Uniform Billing Committee, form locator 70).
  static void unplannedVisitHasReason(Loop claim, Surroundings around, Findings findings) {
    var cl1 = claim.find("CL1");
    var unplanned = cl1 != null && (cl1.holds(1, "1") || cl1.holds(1, "2") || cl1.holds(1, "5"));
    var outpatient = VISITS.contains(typeOfBill(claim));
    var told = claim.segments("HI").stream().anyMatch(hi -> REASONS.contains(hi.component(1, 1)));
    if (unplanned && outpatient && !told && hasEmergency(claim)) {
      findings.missing(
          claim, "HI", "HI*APR is required: an unplanned outpatient visit has a reason.");
    }
  }

  private static boolean hasEmergency(Loop claim) {
    return claim.loops("2400").stream()
        .flatMap(line -> line.segments("SV2").stream())
        .map(sv2 -> sv2.element(1))
        .anyMatch(code -> code.startsWith("045") || code.equals("0516") || code.equals("0762"));
  }

  /// A bill with a procedure names who did it (2310B).
  static void surgeryNamesSurgeon(Loop claim, Surroundings around, Findings findings) {
    for (var i = 0; i < claim.size(); i++) {
      var hi = claim.at(i);
      if (hi.is("HI") && hi.holds(1, 1, "BBR") && claim.findLoop("2310B") == null) {
        var text = "NM1*72 (2310B) is required: the bill has a principal procedure (HI*BBR).";
        findings.missing(claim, "2310B", "NM1", text);
        return;
      }
    }
  }

  /// Lines lie inside the period of the bill (DTP*434). Where none of several does, it is the
  /// period that is wrong.
  static void linesLieInsideTheBill(Loop claim, Surroundings around, Findings findings) {
    var bill = claim.find("DTP", "434");
    var first = bill == null ? 0 : ServiceDate.first(bill, 3);
    var last = bill == null ? 0 : ServiceDate.last(bill, 3);
    var life = ClaimDates.Life.of(around);
    if (bill == null || first == 0 || last == 0 || !life.holds(first)) {
      return;
    }
    var dates = claim.loops("2400").stream().flatMap(line -> dateOf(line, life)).toList();
    var outside = dates.stream().filter(dtp -> isOutside(dtp, first, last)).toList();
    if (outside.size() > 1 && outside.size() == dates.size()) {
      var text = "No line's date lies inside the bill's period.";
      findings.wrong(Fault.SITUATION, bill, claim.id(), 3, text);
      return;
    }
    for (var dtp : outside) {
      var text = "The line's date lies outside the bill's period, DTP*434.";
      findings.wrong(Fault.SITUATION, dtp, "2400", 3, text);
    }
  }

  /// The date of a line, but for one that is told as impossible.
  private static Stream<Segment> dateOf(Loop line, ClaimDates.Life life) {
    return line.segment("DTP", 1, "472").stream()
        .filter(dtp -> ServiceDate.first(dtp, 3) > 0)
        .filter(dtp -> life.holds(ServiceDate.first(dtp, 3)));
  }

  private static boolean isOutside(Segment dtp, int first, int last) {
    var from = ServiceDate.first(dtp, 3);
    return from < first || from > last;
  }

  /// Other procedures (BBQ, BQ) come after a principal one (BBR, BR, CAH), and each was done in the
  /// patient's life and before the file was made.
  static void proceduresHavePrincipal(Loop claim, Surroundings around, Findings findings) {
    var life = ClaimDates.Life.of(around);
    var principal = false;
    for (var hi : claim.segments("HI")) {
      var other = hi.holds(1, 1, "BBQ") || hi.holds(1, 1, "BQ");
      principal |= PRINCIPAL.contains(hi.component(1, 1));
      if (other && !principal) {
        var text = "HI*BBR (principal procedure) is missing before other procedures, HI*BBQ.";
        findings.wrong(Fault.SITUATION, hi, claim.id(), 1, 1, text);
        return;
      }
      for (var n = 1; n <= hi.size() && (other || PRINCIPAL.contains(hi.component(1, 1))); n++) {
        procedure(hi, n, life, findings);
      }
    }
  }

  private static void procedure(Segment hi, int n, ClaimDates.Life life, Findings findings) {
    var day = hi.component(n, 4);
    var done = Formats.isDay(day) ? Integer.parseInt(day) : 0;
    if (!life.holds(done)) {
      var text =
          "HI%02d-4 lies %s."
              .formatted(n, life.isLate(done) ? "after the day the file was made" : "before birth");
      findings.wrong(Fault.SITUATION, hi, "2300", n, 4, text);
    }
  }

  /// What is not covered is part of the charge (SV207, SV203).
  static void nonCoveredIsPartOfTheCharge(Loop line, Surroundings around, Findings findings) {
    var sv2 = line.find("SV2");
    if (sv2 != null && sv2.has(7) && exceeds(Amounts.of(sv2, 7), Amounts.of(sv2, 3))) {
      var text =
          "SV207 is %s, more than the charge, SV203 %s.".formatted(sv2.element(7), sv2.element(3));
      findings.wrong(Fault.SITUATION, sv2, "2400", 7, text);
    }
  }

  private static boolean exceeds(BigDecimal part, BigDecimal whole) {
    return whole.signum() >= 0 && part.compareTo(whole) > 0;
  }

  /// The stay begins before it ends.
  static void admissionIsNotAfterTheBill(Loop claim, Surroundings around, Findings findings) {
    var period = claim.segment("DTP", 1, "434").map(dtp -> dtp.element(3)).orElse("");
    var admission = claim.segment("DTP", 1, "435");
    if (period.length() == 17
        && admission.isPresent()
        && ClaimDates.Life.of(around).holds(ServiceDate.first(admission.get(), 3))
        && ClaimSituations.first(admission.get().element(3)).compareTo(period.substring(9)) > 0) {
      findings.wrong(
          Fault.SITUATION,
          admission.get(),
          claim.id(),
          3,
          "Admission lies after the bill's period.");
    }
  }

  /// A bill of an outpatient over several days dates each line.
  static void outpatientLinesHaveDates(Loop claim, Surroundings around, Findings findings) {
    var period = claim.segment("DTP", 1, "434").map(dtp -> dtp.element(3)).orElse("");
    var days = period.length() == 17 && !period.substring(0, 8).equals(period.substring(9));
    if (!days || !DATED_LINES.contains(typeOfBill(claim))) {
      return;
    }
    for (var line : claim.loops("2400")) {
      if (line.segment("DTP", 1, "472").isEmpty() && line.loop("2410").isEmpty()) {
        findings.missing(
            line, "DTP", "DTP*472 is required on outpatient lines of a bill over several days.");
      }
    }
  }
}
