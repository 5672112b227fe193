package org.claimwright.payer;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.kernel.Money;

/// What the payer decided of one line: paid = charge less adjustments, by construction.
///
/// @param allowed zero for a denied line
/// @param remarks remittance advice remark codes
record LineDecision(
    WireLine line, Money allowed, List<Reduction> reductions, List<String> remarks) {

  LineDecision {
    reductions = reductions.stream().filter(reduction -> !reduction.amount().isZero()).toList();
    remarks = List.copyOf(remarks);
  }

  /// One CAS triplet.
  ///
  /// @param group CO, PR or OA
  record Reduction(String group, String carc, Money amount) {}

  static LineDecision denied(WireLine line, String group, String carc, String... remarks) {
    return new LineDecision(
        line, Money.ZERO, List.of(new Reduction(group, carc, line.charge())), List.of(remarks));
  }

  /// Takes this decision back: every amount with the other sign.
  LineDecision reversed() {
    var turned =
        reductions.stream()
            .map(one -> new Reduction(one.group(), one.carc(), Money.ZERO.minus(one.amount())))
            .toList();
    return new LineDecision(line.reversed(), Money.ZERO, turned, List.of());
  }

  Money paid() {
    return line.charge().minus(Money.sum(reductions, Reduction::amount));
  }

  Money patientResponsibility() {
    var patient = new ArrayList<Reduction>(reductions);
    patient.removeIf(reduction -> !reduction.group().equals("PR"));
    return Money.sum(patient, Reduction::amount);
  }

  boolean isDenied() {
    return allowed.isZero();
  }
}
