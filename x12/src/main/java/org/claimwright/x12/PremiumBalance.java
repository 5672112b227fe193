package org.claimwright.x12;

import java.math.BigDecimal;

/// Holds the payment of an 820 against the amounts paid in it and the adjustments of earlier ones.
final class PremiumBalance implements Balance {

  private BigDecimal paid = BigDecimal.ZERO;

  @Override
  public void closed(Loop loop, Findings findings) {
    switch (loop.id()) {
      case "2300A", "2300B" -> paid = paid.add(Amounts.of(loop.segments().getFirst(), 4));
      case "2200A", "2200B" -> paid = paid.add(Amounts.of(loop.segments().getFirst(), 1));
      default -> {}
    }
  }

  @Override
  public void end(Loop root, Findings findings) {
    var bpr = root.segment("BPR").orElse(null);
    if (bpr != null && Amounts.differ(paid, Amounts.of(bpr, 2))) {
      var text =
          "BPR02 is %s, but the amounts paid make %s."
              .formatted(bpr.element(2), Amounts.show(paid));
      findings.wrong(Fault.BALANCE_PAYMENT, bpr, Loop.HEADER, 2, text);
    }
  }
}
