package org.claimwright.payer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.kernel.Money;

/// What the payer decided of one claim.
///
/// @param reversal whether it takes an earlier decision back
record ClaimDecision(
    WireClaim claim,
    Plan plan,
    String payerClaimNumber,
    List<LineDecision> lines,
    boolean reversal) {

  ClaimDecision {
    lines = List.copyOf(lines);
  }

  Money paid() {
    return Money.sum(lines, LineDecision::paid);
  }

  Money patientResponsibility() {
    return Money.sum(lines, LineDecision::patientResponsibility);
  }

  /// What was taken toward the deductible of each year.
  Map<Integer, Money> deductibles() {
    var taken = new HashMap<Integer, Money>();
    for (var line : lines) {
      for (var reduction : line.reductions()) {
        if (reduction.group().equals("PR") && reduction.carc().equals("1")) {
          taken.merge(line.line().serviceDate().getYear(), reduction.amount(), Money::plus);
        }
      }
    }
    return taken;
  }

  /// The decision that takes this one back.
  ClaimDecision reversed() {
    return new ClaimDecision(
        claim.reversed(),
        plan,
        payerClaimNumber,
        lines.stream().map(LineDecision::reversed).toList(),
        true);
  }

  /// CLP02: 22 takes an earlier decision back, 4 denied when nothing is allowed on any line, else 1
  /// processed as primary.
  String status() {
    if (reversal) {
      return "22";
    }
    return lines.stream().allMatch(LineDecision::isDenied) ? "4" : "1";
  }
}
