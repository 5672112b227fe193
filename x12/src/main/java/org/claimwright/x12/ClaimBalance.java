package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Balances the claims of an 837: lines against the claim's charge, and what other payers decided
/// against the charges and against what they are said to have paid.
final class ClaimBalance implements Balance {

  @Override
  public void closed(Loop loop, Findings findings) {
    if (loop.is("2300") && !balancesAtAGlance(loop)) {
      claim(loop, findings);
    }
  }

  /// The frequent case: no other payer, and lines that add up to the charge.
  private static boolean balancesAtAGlance(Loop claim) {
    var total = 0L;
    var lines = 0;
    for (var i = 0; i < claim.innerSize(); i++) {
      var inner = claim.innerAt(i);
      if (inner.is("2320")) {
        return false;
      }
      if (inner.is("2400")) {
        var charge = smallCharge(inner);
        if (charge == Bytes.TOO_LARGE || inner.findLoop("2430") != null) {
          return false;
        }
        lines++;
        total += charge;
      }
    }
    return lines == 0 || total == Amounts.small(claim.first(), 2);
  }

  private static long smallCharge(Loop line) {
    for (var i = 0; i < line.size(); i++) {
      var segment = line.at(i);
      if (segment.is("SV1") || segment.is("SV3")) {
        return SegmentFact.AMOUNT_IN_2.of(segment);
      }
      if (segment.is("SV2")) {
        return Amounts.small(segment, 3);
      }
    }
    return 0;
  }

  private static void claim(Loop claim, Findings findings) {
    var clm = claim.segments().getFirst();
    var lines = claim.loops("2400");
    var total = lines.stream().map(ClaimBalance::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
    var charge = Amounts.of(clm, 2);
    if (!lines.isEmpty() && Amounts.differ(total, charge)) {
      var text =
          "CLM02 is %s but the lines add up to %s."
              .formatted(Amounts.show(charge), Amounts.show(total));
      findings.wrong(Fault.BALANCE_CLAIM, clm, "2300", 2, text);
      return;
    }
    var told = new HashSet<String>();
    lines.forEach(line -> decidedLine(line, told, findings));
    if (payersAreNamed(claim)) {
      claim.loops("2320").stream()
          .filter(other -> !told.contains(name(other)))
          .forEach(other -> otherPayer(claim, other, findings));
    }
  }

  /// Whether each decision is one of a payer named on the claim; one that is not is told elsewhere.
  private static boolean payersAreNamed(Loop claim) {
    var named = claim.loops("2320").stream().map(ClaimBalance::name).collect(Collectors.toSet());
    return claim.loops("2400").stream()
        .flatMap(line -> line.loops("2430").stream())
        .allMatch(decision -> named.contains(payer(decision)));
  }

  private static String name(Loop other) {
    return other.loop("2330B").map(loop -> loop.segments().getFirst().element(9)).orElse("");
  }

  private static BigDecimal charge(Loop line) {
    return line.segment("SV1")
        .map(sv -> Amounts.of(sv, 2))
        .or(() -> line.segment("SV2").map(sv -> Amounts.of(sv, 3)))
        .or(() -> line.segment("SV3").map(sv -> Amounts.of(sv, 2)))
        .orElse(BigDecimal.ZERO);
  }

  /// For each payer that decided the line: charge = paid + adjustments. A line that a payer split
  /// or bundled comes in several 2430 loops of the same payer, which count together.
  ///
  /// @param told the payers of which a line is told, whose sums are wrong with it
  private static void decidedLine(Loop line, Set<String> told, Findings findings) {
    var decided = line.loops("2430");
    var payers = decided.stream().map(ClaimBalance::payer).distinct().toList();
    for (var payer : payers) {
      var own = decided.stream().filter(loop -> payer(loop).equals(payer)).toList();
      if (!isWhole(line, own, findings)) {
        told.add(payer);
      }
    }
  }

  private static boolean isWhole(Loop line, List<Loop> decisions, Findings findings) {
    var svd = decisions.getFirst().segments().getFirst();
    var cas = new ArrayList<Segment>();
    decisions.forEach(loop -> cas.addAll(loop.segments("CAS")));
    var paid = paid(decisions);
    var charge = charge(line);
    var total = paid.add(Amounts.adjustments(cas));
    if (!Amounts.differ(total, charge) || bundled(decisions)) {
      return true;
    }
    var text =
        "The line charges %s, but paid and adjusted make %s."
            .formatted(Amounts.show(charge), Amounts.show(total));
    findings.wrong(Fault.BALANCE_LINE, svd, "2430", 2, text);
    return false;
  }

  private static boolean bundled(List<Loop> decisions) {
    return decisions.stream().anyMatch(loop -> !loop.segments().getFirst().element(6).isEmpty());
  }

  private static String payer(Loop decision) {
    return decision.segments().getFirst().element(1);
  }

  private static BigDecimal paid(List<Loop> decisions) {
    return decisions.stream()
        .map(loop -> Amounts.of(loop.segments().getFirst(), 2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// What another payer paid is what it paid on the lines less its claim adjustments; without lines
  /// of that payer, the charge less its claim adjustments, where there are any.
  private static void otherPayer(Loop claim, Loop other, Findings findings) {
    var amt = other.segment("AMT", 1, "D");
    if (amt.isEmpty()) {
      return;
    }
    var id = name(other);
    var cas = Amounts.adjustments(other.segments("CAS"));
    var lines = claim.loops("2400").stream().flatMap(line -> line.loops("2430").stream());
    var own = lines.filter(loop -> payer(loop).equals(id)).toList();
    if (own.isEmpty() && other.segments("CAS").isEmpty()) {
      return;
    }
    var clm = claim.segments().getFirst();
    var expected = (own.isEmpty() ? Amounts.of(clm, 2) : paid(own)).subtract(cas);
    var said = Amounts.of(amt.get(), 2);
    if (Amounts.differ(said, expected)) {
      var text =
          "AMT*D says the other payer paid %s, but its lines and adjustments make %s."
              .formatted(Amounts.show(said), Amounts.show(expected));
      findings.wrong(Fault.BALANCE_COB, amt.get(), "2320", 2, text);
    }
  }
}
