package org.claimwright.x12;

import java.math.BigDecimal;

/// Holds the totals of an 834, QTY in its heading, against its members.
final class EnrolmentBalance implements Balance {

  private static final String TOTAL = "TO";
  private static final String SUBSCRIBERS = "ET";
  private static final String DEPENDANTS = "DT";

  private long subscribers;
  private long dependants;

  @Override
  public void closed(Loop loop, Findings findings) {
    if (loop.id().equals("2000")) {
      var subscriber = loop.first().holds(1, "Y");
      subscribers += subscriber ? 1 : 0;
      dependants += subscriber ? 0 : 1;
    }
  }

  /// Of totals that are off by the same members the one is told that names their kind.
  @Override
  public void end(Loop root, Findings findings) {
    var ofSubscribers = off(root, SUBSCRIBERS);
    var ofDependants = off(root, DEPENDANTS);
    var ofAll = off(root, TOTAL);
    var ofBoth = ofSubscribers.add(ofDependants);
    var together = ofSubscribers.signum() != 0 && ofAll.compareTo(ofBoth) == 0;
    if (ofSubscribers.signum() != 0) {
      tell(root, SUBSCRIBERS, findings);
    }
    if (ofDependants.signum() != 0 && !(together || isTurned(root, ofBoth))) {
      tell(root, DEPENDANTS, findings);
    }
    if (ofAll.signum() != 0 && ofAll.compareTo(ofBoth) != 0) {
      tell(root, TOTAL, findings);
    }
  }

  /// Whether a subscriber is counted as a dependant, or the other way round.
  private static boolean isTurned(Loop root, BigDecimal ofBoth) {
    return root.find("QTY", TOTAL) == null && ofBoth.signum() == 0;
  }

  /// By how many the total differs from the members; 0 where it is not given.
  private BigDecimal off(Loop root, String kind) {
    var qty = root.find("QTY", kind);
    return qty == null
        ? BigDecimal.ZERO
        : Amounts.of(qty, 2).subtract(BigDecimal.valueOf(members(kind)));
  }

  private long members(String kind) {
    return switch (kind) {
      case TOTAL -> subscribers + dependants;
      case SUBSCRIBERS -> subscribers;
      default -> dependants;
    };
  }

  private void tell(Loop root, String kind, Findings findings) {
    var qty = root.find("QTY", kind);
    if (qty != null) {
      var text = "QTY*%s is %s, but there are %d.".formatted(kind, qty.element(2), members(kind));
      findings.wrong(Fault.BALANCE_TOTALS, qty, Loop.HEADER, 2, text);
    }
  }
}
