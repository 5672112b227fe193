package org.claimwright.x12;

/// The situations of claims that several payers pay, and of what is sent along with claims.
final class OtherPayerSituations {

  private OtherPayerSituations() {}

  /// A payer that paid says when: on its lines (2430) or for the whole claim (2330B DTP*573).
  static void paymentIsDated(Loop claim, Surroundings around, Findings findings) {
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
    if (sbr != null && sbr.holds(9, "MB") && !sbr.holds(1, "P") && sbr.has(1) && !sbr.has(5)) {
      var text = "SBR05 is empty: it says why Medicare is not the first payer.";
      findings.wrong(Fault.SITUATION, sbr, subscriber.id(), 5, text);
    }
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
