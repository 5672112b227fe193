package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds the totals of a 277CA, QTY and AMT of its loop 2200B, against the claims below.
final class ClaimStatusBalance implements Balance {

  private final List<Segment> decisions = new ArrayList<>();
  private @Nullable Loop batch;

  @Override
  public void closed(Loop loop, Findings findings) {
    switch (loop.id()) {
      case "2200B" -> batch = loop;
      case "2200D" -> loop.segment("STC").ifPresent(decisions::add);
      case "2000B" -> compare(findings);
      default -> {}
    }
  }

  private void compare(Findings findings) {
    if (batch != null && !decisions.isEmpty()) {
      count(batch, "90", "WQ", findings);
      count(batch, "AA", "U", findings);
      amount(batch, "YU", "WQ", findings);
      amount(batch, "YY", "U", findings);
    }
    batch = null;
    decisions.clear();
  }

  private void count(Loop totals, String qualifier, String action, Findings findings) {
    var said = totals.segment("QTY", 1, qualifier);
    var here = BigDecimal.valueOf(of(action).size());
    if (said.isPresent() && Amounts.differ(Amounts.of(said.get(), 2), here)) {
      var text =
          "QTY*%s counts %s claims, but there are %s."
              .formatted(qualifier, said.get().element(2), Amounts.show(here));
      findings.wrong(Fault.BALANCE_TOTALS, said.get(), "2200B", 2, text);
    }
  }

  private void amount(Loop totals, String qualifier, String action, Findings findings) {
    var said = totals.segment("AMT", 1, qualifier);
    var here = Amounts.sum(of(action), 4);
    if (said.isPresent() && Amounts.differ(Amounts.of(said.get(), 2), here)) {
      var text =
          "AMT*%s is %s, but the claims make %s."
              .formatted(qualifier, said.get().element(2), Amounts.show(here));
      findings.wrong(Fault.BALANCE_TOTALS, said.get(), "2200B", 2, text);
    }
  }

  private List<Segment> of(String action) {
    return decisions.stream().filter(stc -> stc.element(3).equals(action)).toList();
  }
}
