package org.claimwright.x12;

/// The situations of questions about the status of claims and of their answers.
final class ExchangeSituations {

  private ExchangeSituations() {}

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
