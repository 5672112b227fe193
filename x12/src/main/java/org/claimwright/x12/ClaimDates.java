package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The situations of the dates of a claim: what is billed has happened, and nothing happens to a
/// patient before birth.
final class ClaimDates {

  /// What has happened by the time a claim is made: onset, first treatment, last visit, acute
  /// phase, accident, last menstruation, last X-ray, prescription, last day of work, admission and
  /// discharge, first contact, receipt by the repricer, tests, revised and signed certificates, and
  /// the placement of prostheses and appliances. Not the date of another payer's payment, which may
  /// be set for a later day.
  private static final Codes PAST =
      new Codes(
          Set.of(
              "431", "454", "304", "453", "439", "484", "455", "471", "297", "435", "096", "444",
              "050", "738", "739", "607", "461", "441", "452"));

  private ClaimDates() {}

  /// The days between which what a claim tells of lies.
  ///
  /// @param birth of the patient, 0 where it is not known
  /// @param made the day the file was made, 0 where it is not known
  record Life(int birth, int made) {

    private static final Life NOT_KNOWN = new Life(0, 0);

    /// What is told as impossible in itself says nothing about the rest.
    static Life of(Surroundings around) {
      var made = around.made();
      var birth = birthOf(around);
      return made > 0 && birth > made ? NOT_KNOWN : new Life(birth, made);
    }

    private static int birthOf(Surroundings around) {
      var patient = around.find("2000C");
      var name = patient == null ? null : patient.findLoop("2010CA");
      var subscriber = name == null ? around.find("2000B") : null;
      name = subscriber == null ? name : subscriber.findLoop("2010BA");
      var dmg = name == null ? null : name.find("DMG");
      return dmg == null ? 0 : ServiceDate.day(dmg, 2);
    }

    /// @param day 0 for none
    boolean isLate(int day) {
      return made > 0 && day > made;
    }

    /// @param day 0 for none
    boolean isEarly(int day) {
      return day > 0 && day < birth;
    }

    boolean holds(int day) {
      return !isLate(day) && !isEarly(day);
    }
  }

  private static boolean isBeforeBirth(Segment pat, Loop level, Surroundings around) {
    var name = level.findLoop(level.is("2000B") ? "2010BA" : "2010CA");
    var dmg = name == null ? null : name.find("DMG");
    return dmg != null
        && !FileDate.isAfter(dmg, 2, around)
        && ServiceDate.day(pat, 6) < ServiceDate.day(dmg, 2);
  }

  /// No payer decided on a line before the service (2430 DTP*573).
  static void decisionFollowsService(Loop line, Surroundings around, Findings findings) {
    var service = line.find("DTP", "472");
    var from = service == null ? 0 : ServiceDate.first(service, 3);
    for (var i = 0; i < line.innerSize(); i++) {
      var decided = line.innerAt(i).is("2430") ? line.innerAt(i).find("DTP", "573") : null;
      var told = !Life.of(around).holds(from);
      if (decided != null && from > 0 && !told && ServiceDate.day(decided, 3) < from) {
        var text = "DTP*573 lies before the service, DTP*472.";
        findings.wrong(Fault.SITUATION, decided, "2430", 3, text);
        return;
      }
    }
  }

  /// Nobody died after the day the file was made or before birth (PAT06).
  static void deathIsPast(Loop level, Surroundings around, Findings findings) {
    var pat = level.find("PAT");
    if (pat != null && pat.has(6) && FileDate.isAfter(pat, 6, around)) {
      var text = "The death lies after the day the file was made (BHT04).";
      findings.wrong(Fault.SITUATION, pat, level.id(), 6, text);
    } else if (pat != null && pat.has(6) && isBeforeBirth(pat, level, around)) {
      findings.wrong(Fault.SITUATION, pat, level.id(), 6, "The death lies before the birth.");
    }
  }

  /// Nothing is billed before it was done, and nobody is treated before birth: service dates are
  /// not after the file's date and not before the patient's birth. Told once where it is so with
  /// all lines.
  static void serviceLiesInTime(Loop claim, Surroundings around, Findings findings) {
    var life = Life.of(around);
    List<Segment> late = List.of();
    List<Segment> early = List.of();
    var dated = 0;
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      for (var j = 0; line.is("2400") && j < line.size(); j++) {
        var dtp = line.at(j);
        if (dtp.is("DTP") && dtp.holds(1, "472")) {
          var from = ServiceDate.first(dtp, 3);
          dated++;
          late = life.isLate(from) ? with(late, dtp) : late;
          early = life.isEarly(from) ? with(early, dtp) : early;
        } else if (dtp.is("DTP")) {
          event(dtp, "2400", life, findings);
        }
      }
    }
    tell(late, dated, "The service begins after the day the file was made (BHT04).", findings);
    tell(early, dated, "The service lies before the patient's birth.", findings);
  }

  private static List<Segment> with(List<Segment> some, Segment more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  private static void tell(List<Segment> wrong, int dated, String text, Findings findings) {
    var told = wrong.size() == dated ? Math.min(1, dated) : wrong.size();
    for (var i = 0; i < told; i++) {
      findings.wrong(Fault.SITUATION, wrong.get(i), "2400", 3, text);
    }
  }

  /// What the claim itself tells of has happened, in the patient's life.
  static void eventsLieInTime(Loop claim, Surroundings around, Findings findings) {
    var life = Life.of(around);
    for (var i = 0; i < claim.size(); i++) {
      if (claim.at(i).is("DTP")) {
        event(claim.at(i), claim.id(), life, findings);
      }
    }
  }

  private static void event(Segment dtp, String loop, Life life, Findings findings) {
    var service = loop.equals("2300") && (dtp.holds(1, "472") || dtp.holds(1, "434"));
    if (!service && !PAST.contains(dtp.bytes(), dtp.start(1), dtp.end(1))) {
      return;
    }
    var day = ServiceDate.first(dtp, 3);
    if (life.isLate(day)) {
      var text = "DTP*%s lies after the day the file was made (BHT04).".formatted(dtp.element(1));
      findings.wrong(Fault.SITUATION, dtp, loop, 3, text);
    } else if (life.isEarly(day)) {
      var text = "DTP*%s lies before the patient's birth.".formatted(dtp.element(1));
      findings.wrong(Fault.SITUATION, dtp, loop, 3, text);
    }
  }
}
