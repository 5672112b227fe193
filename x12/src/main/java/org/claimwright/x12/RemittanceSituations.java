package org.claimwright.x12;

import java.util.Set;

/// The situations of the remittance (005010X221A1).
final class RemittanceSituations {

  private static final Codes FORWARDED = new Codes(Set.of("19", "20", "21", "23"));

  private static final Set<String> TRANSFERS = Set.of("ACH", "BOP", "FWT");

  private RemittanceSituations() {}

  /// The payment is traced by the company that the transfer names (BPR10, TRN03; BPR11, TRN04).
  static void traceNamesTheCompany(Loop root, Surroundings around, Findings findings) {
    var bpr = root.find("BPR");
    var trn = root.find("TRN");
    for (var n = 3; bpr != null && trn != null && n <= 4; n++) {
      var company = n + 7;
      if (bpr.has(company) && trn.has(n) && !trn.sameElement(n, bpr, company)) {
        var text = "TRN0%d is not BPR%d: both name the company that pays.".formatted(n, company);
        findings.wrong(Fault.SITUATION, trn, Loop.HEADER, n, text);
        return;
      }
    }
  }

  /// A reversal takes back: its amounts are not positive (CLP02 22). Where they do not add up, that
  /// is told.
  static void reversalTakesBack(Loop claim, Surroundings around, Findings findings) {
    var clp = claim.first();
    if (!clp.is("CLP") || !clp.holds(2, "22") || !RemittanceBalance.balancesAtAGlance(claim)) {
      return;
    }
    for (var n = 3; n <= 4; n++) {
      if (Amounts.of(clp, n).signum() > 0) {
        var text = "CLP%02d is positive, but CLP02 22 reverses an earlier payment.".formatted(n);
        findings.wrong(Fault.SITUATION, clp, claim.id(), n, text);
        return;
      }
    }
  }

  /// A transfer names both banks and accounts (BPR04 ACH, BOP, FWT), one by ACH its format too
  /// (BPR05).
  static void transferNamesBanks(Loop root, Surroundings around, Findings findings) {
    var bpr = root.segment("BPR").orElse(null);
    if (bpr == null || !TRANSFERS.contains(bpr.element(4))) {
      return;
    }
    for (var n : new int[] {5, 6, 7, 8, 9, 10, 12, 13, 14, 15}) {
      if (bpr.element(n).isEmpty() && (n > 5 || bpr.holds(4, "ACH"))) {
        var text =
            "BPR%02d is required: BPR04 says the money moves by %s.".formatted(n, bpr.element(4));
        findings.wrong(Fault.SITUATION, bpr, Loop.HEADER, n, text);
        return;
      }
    }
  }

  /// Money that moves by ACH moves between banks; one known by a routing number (BPR06, BPR12 01)
  /// has one of nine digits.
  static void banksHaveRoutingNumbers(Loop root, Surroundings around, Findings findings) {
    var bpr = root.find("BPR");
    for (var n = 6; bpr != null && bpr.holds(4, "ACH") && n <= 12; n += 6) {
      if (bpr.holds(n, "01")
          && bpr.has(n + 1)
          && !(bpr.elementLength(n + 1) == 9 && bpr.number(n + 1) != Segment.NO_NUMBER)) {
        var text =
            "BPR%02d is no routing number: BPR%02d says it is one of nine digits."
                .formatted(n + 1, n);
        findings.wrong(Fault.SITUATION, bpr, Loop.HEADER, n + 1, text);
        return;
      }
    }
  }

  /// No payment, and a mere notice, mean no money.
  static void nothingPaidIsZero(Loop root, Surroundings around, Findings findings) {
    var bpr = root.find("BPR");
    if (bpr == null || Amounts.of(bpr, 2).signum() == 0) {
      return;
    }
    if (bpr.holds(4, "NON") || bpr.holds(1, "H")) {
      var said = bpr.holds(4, "NON") ? "BPR04 is NON" : "BPR01 is H, a notice only";
      findings.wrong(Fault.SITUATION, bpr, Loop.HEADER, 2, said + ", so BPR02 must be 0.");
    }
  }

  /// A claim that was forwarded names to whom (CLP02 19, 20, 21 or 23; NM1*TT).
  static void forwardedClaimNamesWhereTo(Loop claim, Surroundings around, Findings findings) {
    var clp = claim.first();
    if (clp.is("CLP")
        && FORWARDED.contains(clp.bytes(), clp.start(2), clp.end(2))
        && claim.find("NM1", "TT") == null) {
      var text =
          "NM1*TT is required: CLP02 %s says that the claim was forwarded."
              .formatted(clp.element(2));
      findings.missing(claim, "NM1", text);
    }
  }
}
