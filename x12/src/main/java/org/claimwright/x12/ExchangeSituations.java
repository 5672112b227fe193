package org.claimwright.x12;

import java.util.Set;

/// The situations of the smaller transactions: eligibility, claim status and acknowledgements.
final class ExchangeSituations {

  private static final Set<String> ACCEPTING = Set.of("A0", "A1", "A2");
  private static final Set<String> REFUSING = Set.of("A3", "A6", "A7", "A8");

  private static final int[] STATUSES = {1, 10, 11};

  private ExchangeSituations() {}

  /// STC03 accepts or refuses as the category does.
  static void actionFollowsCategory(Loop status, Surroundings around, Findings findings) {
    for (var stc : status.segments("STC")) {
      var category = stc.component(1, 1);
      var action = stc.element(3);
      var wrong =
          (ACCEPTING.contains(category) && action.equals("U"))
              || (REFUSING.contains(category) && action.equals("WQ"));
      if (wrong) {
        var text = "STC03 is %s, which category %s contradicts.".formatted(action, category);
        findings.wrong(Fault.SITUATION, stc, status.id(), 3, text);
      }
    }
  }

  /// A 277CA only acknowledges (categories A and, for what is sent in real time, E without E0):
  /// what became of a claim is told by a 277.
  static void categoryAcknowledges(Loop status, Surroundings around, Findings findings) {
    for (var stc : status.segments("STC")) {
      for (var n : STATUSES) {
        var category = stc.component(n, 1);
        if (category.matches("[DFPR][0-9].*|E0")) {
          var text =
              "STC%02d-1 is %s: a claim acknowledgement has categories A and E only."
                  .formatted(n, category);
          findings.wrong(Fault.SITUATION, stc, status.id(), n, 1, text);
        }
      }
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

  /// A subscriber asked for is known by a number or a birth date at least (NM109, DMG02).
  static void subscriberCanBeFound(Loop subscriber, Surroundings around, Findings findings) {
    var name = subscriber.findLoop("2100C");
    if (name == null || subscriber.findLoop("2000D") != null) {
      return;
    }
    var dmg = name.find("DMG");
    if (!name.first().has(9) && (dmg == null || !dmg.has(2))) {
      var text = "NM109 is empty: without a member number the payer needs the birth date (DMG02).";
      findings.wrong(Fault.SITUATION, name.first(), name.id(), 9, text);
    }
  }

  /// A transaction with faults is not accepted without a word.
  static void faultsAreNotAccepted(Loop answer, Surroundings around, Findings findings) {
    var ik5 = answer.segment("IK5").orElse(null);
    if (ik5 != null && ik5.element(1).equals("A") && !answer.loops("2100").isEmpty()) {
      var text = "IK501 is A, accepted, but faults are reported above.";
      findings.wrong(Fault.BALANCE_COUNTS, ik5, answer.id(), 1, text);
    }
  }

  /// An answer that is not plain acceptance says why (IK502).
  static void refusalSaysWhy(Loop answer, Surroundings around, Findings findings) {
    var ik5 = answer.find("IK5");
    if (ik5 != null && !ik5.holds(1, "A") && !ik5.has(2)) {
      var text = "IK502 is empty: IK501 %s needs the reason.".formatted(ik5.element(1));
      findings.wrong(Fault.SITUATION, ik5, answer.id(), 2, text);
    }
  }
}
