package org.claimwright.x12;

import java.math.BigDecimal;

/// Holds the payment of an 820 against the amounts paid in it and the adjustments of earlier ones,
/// and each amount paid against what was billed and the adjustments that explain the difference.
final class PremiumBalance implements Balance {

  private BigDecimal paid = BigDecimal.ZERO;

  /// Whether an amount paid is wrong itself: the payment then differs for the same reason.
  private boolean explained;

  @Override
  public void closed(Loop loop, Findings findings) {
    switch (loop.id()) {
      case "2300A", "2300B" -> bill(loop, findings);
      case "2200A", "2200B" -> paid = paid.add(Amounts.of(loop.first(), 1));
      default -> {}
    }
  }

  private void bill(Loop bill, Findings findings) {
    var rmr = bill.first();
    var amount = Amounts.of(rmr, 4);
    paid = paid.add(amount);
    var adjusted = adjusted(bill);
    if (rmr.has(5) && adjusted.signum() != 0) {
      var difference = Amounts.of(rmr, 5).subtract(amount);
      if (Amounts.differ(difference.abs(), adjusted.abs())) {
        explained = true;
        var text =
            "RMR04 is %s of %s billed, but the adjustments make %s."
                .formatted(rmr.element(4), rmr.element(5), Amounts.show(adjusted));
        findings.wrong(Fault.BALANCE_LINE, rmr, bill.id(), 4, text);
      }
    }
  }

  /// Trading partners write what was taken off with and without a minus sign.
  private static BigDecimal adjusted(Loop bill) {
    return bill.loops().stream()
        .filter(inner -> inner.id().startsWith("2320"))
        .map(inner -> Amounts.of(inner.first(), 1))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public void end(Loop root, Findings findings) {
    var bpr = root.find("BPR");
    if (bpr != null && !explained && Amounts.differ(paid, Amounts.of(bpr, 2))) {
      var text =
          "BPR02 is %s, but the amounts paid make %s."
              .formatted(bpr.element(2), Amounts.show(paid));
      findings.wrong(Fault.BALANCE_PAYMENT, bpr, Loop.HEADER, 2, text);
    }
  }
}
