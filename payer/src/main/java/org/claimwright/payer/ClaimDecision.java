package org.claimwright.payer;

import java.util.List;
import org.claimwright.kernel.Money;

/// What the payer decided of one claim.
record ClaimDecision(
    WireClaim claim, Plan plan, String payerClaimNumber, List<LineDecision> lines) {

  Money paid() {
    return Money.sum(lines, LineDecision::paid);
  }

  Money patientResponsibility() {
    return Money.sum(lines, LineDecision::patientResponsibility);
  }

  /// CLP02: 4 denied when nothing is allowed on any line, else 1 processed as primary.
  String status() {
    return lines.stream().allMatch(LineDecision::isDenied) ? "4" : "1";
  }
}
