package org.claimwright.x12;

/// The situations of claim status, and what questions and answers have in common.
final class ExchangeSituations {

  /// First and middle name and what comes after the last.
  private static final int[] OF_PERSONS = {4, 5, 7};

  private ExchangeSituations() {}

  /// Only a person has more than one name (NM102 1).
  static void organisationHasOneName(Loop party, Surroundings around, Findings findings) {
    var nm1 = party.first();
    for (var n : OF_PERSONS) {
      if (nm1.holds(2, "2") && nm1.has(n)) {
        var text = "NM1%02d is filled, but NM102 is 2, an organisation.".formatted(n);
        findings.wrong(Fault.SITUATION, nm1, party.id(), n, text);
        return;
      }
    }
  }

  /// Nobody is asked about who is not born (DMG02, BHT04).
  static void personIsBorn(Loop person, Surroundings around, Findings findings) {
    var header = around.find(Loop.HEADER);
    var bht = header == null ? null : header.find("BHT");
    var dmg = person.find("DMG");
    if (bht == null || dmg == null) {
      return;
    }
    var born = dmg.element(2);
    var today = bht.element(4);
    if (Formats.isDay(born) && Formats.isDay(today) && born.compareTo(today) > 0) {
      var text = "DMG02 is a birth date after the day of the transaction (BHT04).";
      findings.wrong(Fault.SITUATION, dmg, person.id(), 2, text);
    }
  }

  /// A sender or provider of an answer without levels below is told its status there (277).
  static void answerToSenderHasStatus(Loop level, Surroundings around, Findings findings) {
    var status = level.id().replace("2000", "2200");
    if (level.first().holds(4, "0") && level.findLoop(status) == null) {
      var text =
          "Loop %s with its TRN is required: HL04 0 says that the answer ends here."
              .formatted(status);
      findings.missing(level, status, "TRN", text);
    }
  }

  /// A subscriber who is the patient asked about is described as one (276).
  static void askedPatientIsDescribed(Loop subscriber, Surroundings around, Findings findings) {
    var hl = subscriber.find("HL");
    if (hl != null && hl.holds(4, "0") && subscriber.find("DMG") == null) {
      findings.missing(
          subscriber, "DMG", "DMG is required of a subscriber who is the patient asked about.");
    }
  }

  /// A claim asked about is dated, on the claim or on its lines.
  static void questionIsDated(Loop claim, Surroundings around, Findings findings) {
    if (claim.segment("DTP", 1, "472").isEmpty()
        && claim.loops().stream().noneMatch(line -> line.segment("DTP").isPresent())) {
      findings.missing(claim, "DTP", "DTP*472 is required where no service line is dated.");
    }
  }
}
