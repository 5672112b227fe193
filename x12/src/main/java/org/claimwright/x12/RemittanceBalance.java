package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.function.Consumer;

/// Balances an 835 on its three levels: service line, claim and payment.
final class RemittanceBalance {

  private final Transaction transaction;
  private final BitSet faulty;
  private final Consumer<X12Problem> problems;

  RemittanceBalance(Transaction transaction, BitSet faulty, Consumer<X12Problem> problems) {
    this.transaction = transaction;
    this.faulty = faulty;
    this.problems = problems;
  }

  void run() {
    transaction.root().descendants("2100").stream()
        .filter(claim -> !claim.isFaulty(faulty))
        .forEach(this::claim);
    if (faulty.isEmpty()) {
      payment();
    }
  }

  /// Charge less the adjustments of claim and lines is what was paid; the lines' charges add up to
  /// the claim's.
  private void claim(Loop claim) {
    var clp = claim.segments().getFirst();
    var lines = claim.loops("2110");
    var linesHold = lines.stream().map(this::line).reduce(true, Boolean::logicalAnd);
    if (!linesHold) {
      return;
    }
    var adjusted = Amounts.adjustments(claim.segments("CAS"));
    for (var line : lines) {
      adjusted = adjusted.add(Amounts.adjustments(line.segments("CAS")));
    }
    var expected = Amounts.of(clp, 3).subtract(adjusted);
    if (Amounts.differ(expected, Amounts.of(clp, 4))) {
      var text =
          "CLP03 %s less adjustments %s makes %s, but CLP04 is %s."
              .formatted(
                  clp.element(3), Amounts.show(adjusted), Amounts.show(expected), clp.element(4));
      tell(Fault.BALANCE_CLAIM, Place.of(clp, "2100").element(4), clp.element(4), text);
    }
  }

  private boolean line(Loop line) {
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
    tell(Fault.BALANCE_LINE, Place.of(svc, "2110").element(3), svc.element(3), text);
    return false;
  }

  /// The payment is the claims' payments less the provider adjustments, in which a positive amount
  /// reduces the payment.
  private void payment() {
    var bpr = transaction.root().segment("BPR");
    if (bpr.isEmpty()) {
      return;
    }
    var claims =
        transaction.root().descendants("2100").stream()
            .map(claim -> Amounts.of(claim.segments().getFirst(), 4))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var adjustments = providerAdjustments();
    var expected = claims.subtract(adjustments);
    if (Amounts.differ(expected, Amounts.of(bpr.get(), 2))) {
      var text =
          "BPR02 is %s, but claims of %s less provider adjustments of %s make %s."
              .formatted(
                  bpr.get().element(2),
                  Amounts.show(claims),
                  Amounts.show(adjustments),
                  Amounts.show(expected));
      var place = Place.of(bpr.get(), Loop.HEADER).element(2);
      tell(Fault.BALANCE_PAYMENT, place, bpr.get().element(2), text);
    }
  }

  private BigDecimal providerAdjustments() {
    var plb = transaction.root().segments("PLB");
    var total = BigDecimal.ZERO;
    for (var n = 4; n <= 14; n += 2) {
      total = total.add(Amounts.sum(plb, n));
    }
    return total;
  }

  private void tell(Fault fault, Place place, String value, String message) {
    var citation = transaction.version() + " section 1.10.2.1, " + place.element();
    problems.accept(X12Problem.of(fault, place, value, message).citing(citation));
  }
}
