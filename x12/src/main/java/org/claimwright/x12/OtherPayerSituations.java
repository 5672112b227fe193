package org.claimwright.x12;

/// The situations of claims that several payers pay, and of what is sent along with claims.
final class OtherPayerSituations {

  private OtherPayerSituations() {}

  /// A payer that decided on the claim paid something, if nothing at all (AMT*D).
  static void decisionSaysWhatWasPaid(Loop claim, Surroundings around, Findings findings) {
    for (var i = 0; i < claim.innerSize(); i++) {
      var other = claim.innerAt(i);
      if (other.is("2320") && other.find("AMT", "D") == null && hasDecided(claim, other)) {
        findings.missing(
            other, "AMT", "AMT*D is required of a payer that decided on the claim, were it 0.");
      }
    }
  }

  private static boolean hasDecided(Loop claim, Loop other) {
    var payer = other.findLoop("2330B");
    return other.find("CAS") != null || (payer != null && decidedLines(claim, payer));
  }

  /// What a payer is not asked for because it covers nothing of it (AMT*A8) is the whole charge.
  static void nonCoveredIsTheWholeCharge(Loop claim, Surroundings around, Findings findings) {
    for (var i = 0; i < claim.innerSize(); i++) {
      var other = claim.innerAt(i);
      var notCovered = other.is("2320") ? other.find("AMT", "A8") : null;
      if (notCovered != null) {
        nonCovered(claim, other, notCovered, findings);
      }
    }
  }

  private static void nonCovered(Loop claim, Loop other, Segment notCovered, Findings findings) {
    var asked = other.find("AMT", "D") != null || other.find("CAS") != null;
    var said = Amounts.of(notCovered, 2);
    if (!asked
        && Amounts.differ(said, Amounts.of(claim.first(), 2))
        && Amounts.differ(said, ClaimAmounts.ofLines(claim))) {
      var text =
          "AMT*A8 is %s: not covered is the whole charge, CLM02 %s."
              .formatted(notCovered.element(2), claim.first().element(2));
      findings.wrong(Fault.SITUATION, notCovered, other.id(), 2, text);
    }
  }

  /// A line that another was bundled into is one of the claim (SVD06).
  static void bundleIsALine(Loop claim, Surroundings around, Findings findings) {
    var lines = 0;
    for (var i = 0; i < claim.innerSize(); i++) {
      lines += claim.innerAt(i).is("2400") ? 1 : 0;
    }
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      for (var j = 0; line.is("2400") && j < line.innerSize(); j++) {
        var svd = line.innerAt(j).first();
        if (svd.is("SVD") && svd.has(6) && (svd.number(6) < 1 || svd.number(6) > lines)) {
          var text = "SVD06 is %s, but the claim has %d lines.".formatted(svd.element(6), lines);
          findings.wrong(Fault.SITUATION, svd, "2430", 6, text);
        }
      }
    }
  }

  /// A payer that paid says when: on its lines (2430) or for the whole claim (2330B DTP*573). Not
  /// asked where a line was decided by a payer that is not named, which is told.
  static void paymentIsDated(Loop claim, Surroundings around, Findings findings) {
    if (!ClaimSituations.strangers(claim).isEmpty()) {
      return;
    }
    for (var i = 0; i < claim.innerSize(); i++) {
      var other = claim.innerAt(i);
      var payer = other.is("2320") ? other.findLoop("2330B") : null;
      if (payer != null
          && other.find("AMT", "D") != null
          && payer.find("DTP", "573") == null
          && !decidedLines(claim, payer)) {
        findings.missing(
            payer, "DTP", "DTP*573 is required: the payer has paid, but no line says when.");
      }
    }
  }

  private static boolean decidedLines(Loop claim, Loop payer) {
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      for (var j = 0; line.is("2400") && j < line.innerSize(); j++) {
        var decision = line.innerAt(j);
        if (decision.is("2430") && decision.first().sameElement(1, payer.first(), 9)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Medicare after another payer asks why it is second (SBR05).
  static void medicareSecondSaysWhy(Loop subscriber, Surroundings around, Findings findings) {
    var sbr = subscriber.find("SBR");
    if (sbr != null && isMedicare(sbr) && !sbr.holds(1, "P") && sbr.has(1) && !sbr.has(5)) {
      var text = "SBR05 is empty: it says why Medicare is not the first payer.";
      findings.wrong(Fault.SITUATION, sbr, subscriber.id(), 5, text);
    }
  }

  private static boolean isMedicare(Segment sbr) {
    return sbr.holds(9, "MB") || sbr.holds(9, "MA");
  }

  /// Papers that are sent have a number by which they are found (PWK06).
  static void papersHaveNumber(Loop loop, Surroundings around, Findings findings) {
    for (var i = 0; i < loop.size(); i++) {
      var pwk = loop.at(i);
      if (pwk.is("PWK") && !pwk.has(6) && isSent(pwk)) {
        var text = "PWK06 is empty: papers that are sent need their control number.";
        findings.wrong(Fault.SITUATION, pwk, loop.id(), 6, text);
        return;
      }
    }
  }

  /// By mail, electronically, by e-mail, fax or file transfer.
  private static boolean isSent(Segment pwk) {
    return pwk.holds(2, "BM")
        || pwk.holds(2, "EL")
        || pwk.holds(2, "EM")
        || pwk.holds(2, "FX")
        || pwk.holds(2, "FT");
  }
}
