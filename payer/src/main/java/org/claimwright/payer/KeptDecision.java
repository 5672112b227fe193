package org.claimwright.payer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.kernel.Money;

/// A decision as the payer keeps it, to take it back when the claim is replaced or voided.
///
/// Kept as text, one entry a line: `M` the member, `P` what was paid, `K` the key of each decided
/// service, `D` the deductible taken of a year, `S` each segment of the reversal.
///
/// @param paid what was paid, as a reversal says it: negative
/// @param segments the claim's part of the 835 that takes it back
record KeptDecision(
    String memberId,
    Money paid,
    List<String> serviceKeys,
    Map<Integer, Money> deductibles,
    List<String> segments) {

  KeptDecision {
    serviceKeys = List.copyOf(serviceKeys);
    deductibles = Map.copyOf(deductibles);
    segments = List.copyOf(segments);
  }

  static KeptDecision of(ClaimDecision decision, List<String> serviceKeys, String day) {
    var reversed = decision.reversed();
    return new KeptDecision(
        decision.claim().member().memberId(),
        reversed.paid(),
        serviceKeys,
        decision.deductibles(),
        ClaimSegments.of(reversed, day));
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.add("M" + memberId);
    lines.add("P" + paid.toX12());
    serviceKeys.forEach(key -> lines.add("K" + key));
    deductibles.forEach((year, amount) -> lines.add("D" + year + " " + amount.toX12()));
    segments.forEach(segment -> lines.add("S" + segment));
    return String.join("\n", lines);
  }

  static KeptDecision parse(String text) {
    var memberId = "";
    var paid = Money.ZERO;
    var keys = new ArrayList<String>();
    var deductibles = new HashMap<Integer, Money>();
    var segments = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      var value = line.substring(1);
      switch (line.charAt(0)) {
        case 'M' -> memberId = value;
        case 'P' -> paid = Money.parse(value);
        case 'K' -> keys.add(value);
        case 'D' ->
            deductibles.put(
                Integer.valueOf(value.substring(0, 4)), Money.parse(value.substring(5)));
        case 'S' -> segments.add(value);
        default ->
            throw new IllegalStateException("no such entry of a kept decision: " + line.charAt(0));
      }
    }
    return new KeptDecision(memberId, paid, keys, deductibles, segments);
  }
}
