package org.claimwright.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Holds the totals of a 277CA, QTY and AMT of its loop 2200B, against the claims below.
final class ClaimStatusBalance implements Balance {

  private final Decisions accepted = new Decisions();
  private final Decisions refused = new Decisions();
  private @Nullable Loop batch;

  /// How many claims were decided so, and over how much money.
  private static final class Decisions {
    private long count;
    private BigDecimal amount = BigDecimal.ZERO;

    void add(Segment stc) {
      count++;
      amount = amount.add(Amounts.of(stc, 4));
    }

    void clear() {
      count = 0;
      amount = BigDecimal.ZERO;
    }
  }

  @Override
  public void closed(Loop loop, Findings findings) {
    switch (loop.id()) {
      case "2200B" -> batch = loop;
      case "2200D" -> decided(loop.find("STC"));
      case "2000B" -> compare(findings);
      default -> {}
    }
  }

  private void decided(@Nullable Segment stc) {
    if (stc != null && stc.holds(3, "WQ")) {
      accepted.add(stc);
    } else if (stc != null && stc.holds(3, "U")) {
      refused.add(stc);
    }
  }

  private void compare(Findings findings) {
    if (batch != null && accepted.count + refused.count > 0) {
      count(batch, "90", accepted, findings);
      count(batch, "AA", refused, findings);
      amount(batch, "YU", accepted, findings);
      amount(batch, "YY", refused, findings);
    }
    batch = null;
    accepted.clear();
    refused.clear();
  }

  private static void count(Loop totals, String qualifier, Decisions claims, Findings findings) {
    var said = totals.find("QTY", qualifier);
    var here = BigDecimal.valueOf(claims.count);
    if (said != null && Amounts.differ(Amounts.of(said, 2), here)) {
      var text =
          "QTY*%s counts %s claims, but there are %s."
              .formatted(qualifier, said.element(2), Amounts.show(here));
      findings.wrong(Fault.BALANCE_TOTALS, said, "2200B", 2, text);
    }
  }

  private static void amount(Loop totals, String qualifier, Decisions claims, Findings findings) {
    var said = totals.find("AMT", qualifier);
    if (said != null && Amounts.differ(Amounts.of(said, 2), claims.amount)) {
      var text =
          "AMT*%s is %s, but the claims make %s."
              .formatted(qualifier, said.element(2), Amounts.show(claims.amount));
      findings.wrong(Fault.BALANCE_TOTALS, said, "2200B", 2, text);
    }
  }
}
