package org.claimwright.x12;

import java.math.BigDecimal;
import org.claimwright.x12.Amounts.Adjustments;

/// Balances an 835 on its three levels: service line, claim and payment; and what the patient owes
/// (CLP05) against the adjustments.
final class RemittanceBalance implements Balance {

  private static final long FLUSH = Long.MAX_VALUE / 4;

  private BigDecimal paid = BigDecimal.ZERO;
  private final Adjustments adjustments = new Adjustments();
  private long smallPaid;

  /// By how much the claims that are told say more than they should.
  private BigDecimal tooMuch = BigDecimal.ZERO;

  @Override
  public void closed(Loop loop, Findings findings) {
    if (loop.is("2100")) {
      addPaid(loop.first());
      adjustments.clear();
      if (balancesAtAGlance(loop, adjustments) || claim(loop, findings)) {
        patientShare(loop, findings);
      }
    }
  }

  /// The frequent case: everything adds up.
  static boolean balancesAtAGlance(Loop claim) {
    return balancesAtAGlance(claim, new Adjustments());
  }

  private static boolean balancesAtAGlance(Loop claim, Adjustments adjustments) {
    adjustments.add(claim);
    var linesBalance = true;
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      if (line.is("2110")) {
        var before = adjustments.all();
        adjustments.add(line);
        linesBalance &= holds(line.first(), adjustments.all() - before);
      }
    }
    return linesBalance && adjustments.areSmall() && holds(claim.first(), 3, adjustments.all(), 4);
  }

  /// What the patient owes is what the adjustments of group PR say (005010X221A1 2100 CLP05); an
  /// estimate (CLP02 25) has none, and a reversal may leave it out.
  private void patientShare(Loop claim, Findings findings) {
    var clp = claim.first();
    if (!clp.is("CLP") || clp.holds(2, "25") || (clp.holds(2, "22") && !clp.has(5))) {
      return;
    }
    var share = adjustments.ofPatient();
    if (adjustments.areSmall() && share != Amounts.small(clp, 5)) {
      var text =
          "CLP05 is %s, but the adjustments of the patient (CAS*PR) make %s."
              .formatted(
                  clp.has(5) ? clp.element(5) : "empty",
                  Amounts.show(BigDecimal.valueOf(share, 4)));
      findings.wrong(Fault.BALANCE_CLAIM, clp, "2100", 5, text);
    }
  }

  /// Adds up in a long what fits into one.
  private void addPaid(Segment clp) {
    var amount = Amounts.small(clp, 4);
    if (amount == Bytes.TOO_LARGE) {
      paid = paid.add(Amounts.of(clp, 4));
      return;
    }
    smallPaid += amount;
    if (smallPaid > FLUSH || smallPaid < -FLUSH) {
      flush();
    }
  }

  private void flush() {
    paid = paid.add(BigDecimal.valueOf(smallPaid, 4));
    smallPaid = 0;
  }

  private static boolean holds(Segment svc, long adjusted) {
    var charge = SegmentFact.AMOUNT_IN_2.of(svc);
    var paid = Amounts.small(svc, 3);
    return charge != Bytes.TOO_LARGE && paid != Bytes.TOO_LARGE && charge - adjusted == paid;
  }

  private static boolean holds(Segment segment, int charge, long adjusted, int paid) {
    var from = Amounts.small(segment, charge);
    var to = Amounts.small(segment, paid);
    return from != Bytes.TOO_LARGE && to != Bytes.TOO_LARGE && from - adjusted == to;
  }

  @Override
  public void end(Loop root, Findings findings) {
    flush();
    root.segment("BPR").ifPresent(bpr -> payment(bpr, root, findings));
  }

  /// Charge less the adjustments of claim and lines is what was paid. A line that is wrong is told
  /// and not its claim.
  private boolean claim(Loop claim, Findings findings) {
    var clp = claim.segments().getFirst();
    var lines = claim.loops("2110");
    var linesHold =
        lines.stream().map(line -> line(line, findings)).reduce(true, Boolean::logicalAnd);
    if (!linesHold) {
      return false;
    }
    var adjusted = Amounts.adjustments(claim.segments("CAS"));
    for (var line : lines) {
      adjusted = adjusted.add(Amounts.adjustments(line.segments("CAS")));
    }
    var expected = Amounts.of(clp, 3).subtract(adjusted);
    var said = Amounts.of(clp, 4);
    if (Amounts.differ(expected, said)) {
      tooMuch = tooMuch.add(said).subtract(expected);
      var text =
          "CLP03 %s less adjustments %s makes %s, but CLP04 is %s."
              .formatted(
                  clp.element(3), Amounts.show(adjusted), Amounts.show(expected), clp.element(4));
      findings.wrong(Fault.BALANCE_CLAIM, clp, "2100", 4, text);
      return false;
    }
    return true;
  }

  private static boolean line(Loop line, Findings findings) {
    var svc = line.segments().getFirst();
    var adjusted = Amounts.adjustments(line.segments("CAS"));
    var expected = Amounts.of(svc, 2).subtract(adjusted);
    if (!Amounts.differ(expected, Amounts.of(svc, 3))) {
      return true;
    }
    var text =
        "SVC02 %s less adjustments %s makes %s, but SVC03 is %s."
            .formatted(
                svc.element(2), Amounts.show(adjusted), Amounts.show(expected), svc.element(3));
    findings.wrong(Fault.BALANCE_LINE, svc, "2110", 3, text);
    return false;
  }

  /// The payment is the claims' payments less the provider adjustments, in which a positive amount
  /// reduces the payment.
  private void payment(Segment bpr, Loop root, Findings findings) {
    var adjustments = providerAdjustments(root);
    var expected = paid.subtract(adjustments);
    var said = Amounts.of(bpr, 2);
    var follows = !Amounts.differ(expected.subtract(tooMuch), said);
    if (Amounts.differ(expected, said) && !follows && !isNothing(bpr)) {
      var text =
          "BPR02 is %s, but claims of %s less provider adjustments of %s make %s."
              .formatted(
                  bpr.element(2),
                  Amounts.show(paid),
                  Amounts.show(adjustments),
                  Amounts.show(expected));
      findings.wrong(Fault.BALANCE_PAYMENT, bpr, Loop.HEADER, 2, text);
    }
  }

  /// Whether there is to be no payment, so that an amount is told for that.
  private static boolean isNothing(Segment bpr) {
    return Amounts.of(bpr, 2).signum() != 0 && (bpr.holds(4, "NON") || bpr.holds(1, "H"));
  }

  private static BigDecimal providerAdjustments(Loop root) {
    var plb = root.segments("PLB");
    var total = BigDecimal.ZERO;
    for (var n = 4; n <= 14; n += 2) {
      total = total.add(Amounts.sum(plb, n));
    }
    return total;
  }
}
