package org.claimwright.x12;

/// Holds the totals of an 834, QTY in its heading, against its members.
final class EnrolmentBalance implements Balance {

  private long subscribers;
  private long dependants;

  @Override
  public void closed(Loop loop, Findings findings) {
    if (loop.id().equals("2000")) {
      var subscriber = loop.segments().getFirst().element(1).equals("Y");
      subscribers += subscriber ? 1 : 0;
      dependants += subscriber ? 0 : 1;
    }
  }

  @Override
  public void end(Loop root, Findings findings) {
    for (var qty : root.segments("QTY")) {
      var here =
          switch (qty.element(1)) {
            case "TO" -> subscribers + dependants;
            case "ET" -> subscribers;
            case "DT" -> dependants;
            default -> -1;
          };
      if (here >= 0 && !qty.element(2).equals(String.valueOf(here))) {
        var text =
            "QTY*%s is %s, but there are %d.".formatted(qty.element(1), qty.element(2), here);
        findings.wrong(Fault.BALANCE_TOTALS, qty, Loop.HEADER, 2, text);
      }
    }
  }
}
