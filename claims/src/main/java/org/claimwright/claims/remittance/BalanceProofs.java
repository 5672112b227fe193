package org.claimwright.claims.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.kernel.Money;

/// The arithmetic of one remittance at its three levels, every sum kept whether it holds or not.
///
/// ```
/// line      charge - adjustments                       = paid          SVC02 - CAS = SVC03
/// claim     charges of its lines                       = charge        sum of SVC02 = CLP03
///           charge - adjustments of claim and lines    = paid          CLP03 - CAS = CLP04
/// payment   paid claims - provider adjustments         = money moved   sum of CLP04 - PLB = BPR02
/// ```
///
/// @param claims two for a claim with lines, one for a claim without
public record BalanceProofs(
    List<BalanceProof> lines, List<BalanceProof> claims, BalanceProof payment) {

  public BalanceProofs {
    lines = List.copyOf(lines);
    claims = List.copyOf(claims);
  }

  /// Adds up a remittance.
  public static BalanceProofs of(RemittanceAdvice advice) {
    var lines = new ArrayList<BalanceProof>();
    var claims = new ArrayList<BalanceProof>();
    for (var claim : advice.claims()) {
      lines.addAll(lineProofs(claim));
      claims.addAll(claimProofs(claim));
    }
    return new BalanceProofs(lines, claims, paymentProof(advice));
  }

  /// Whether every sum comes out, to the cent.
  public boolean balanced() {
    return failures().isEmpty();
  }

  /// The sums that do not come out.
  public List<BalanceProof> failures() {
    return all().filter(proof -> !proof.holds()).toList();
  }

  /// Every sum: lines first, then claims, then the payment.
  public Stream<BalanceProof> all() {
    return Stream.of(lines.stream(), claims.stream(), Stream.of(payment)).flatMap(proofs -> proofs);
  }

  /// Whether the sums of one claim and its lines come out.
  public static boolean balanced(ClaimPayment claim) {
    return Stream.concat(lineProofs(claim).stream(), claimProofs(claim).stream())
        .allMatch(BalanceProof::holds);
  }

  private static List<BalanceProof> lineProofs(ClaimPayment claim) {
    var proofs = new ArrayList<BalanceProof>();
    int number = 0;
    for (var service : claim.services()) {
      number++;
      var subject = subject(claim) + " line " + number + " (" + service.procedure().label() + ")";
      var expected = service.charge().minus(total(service.adjustments()));
      proofs.add(new BalanceProof(BalanceProof.Level.LINE, subject, expected, service.paid()));
    }
    return proofs;
  }

  private static List<BalanceProof> claimProofs(ClaimPayment claim) {
    var adjustments = total(claim.adjustments());
    for (var service : claim.services()) {
      adjustments = adjustments.plus(total(service.adjustments()));
    }
    var paid =
        new BalanceProof(
            BalanceProof.Level.CLAIM,
            subject(claim) + " payment",
            claim.amounts().charge().minus(adjustments),
            claim.amounts().paid());
    return claim.services().isEmpty() ? List.of(paid) : List.of(chargeProof(claim), paid);
  }

  private static BalanceProof chargeProof(ClaimPayment claim) {
    return new BalanceProof(
        BalanceProof.Level.CLAIM,
        subject(claim) + " charge",
        Money.sum(claim.services(), ServicePayment::charge),
        claim.amounts().charge());
  }

  private static BalanceProof paymentProof(RemittanceAdvice advice) {
    var claims = Money.sum(advice.claims(), claim -> claim.amounts().paid());
    return new BalanceProof(
        BalanceProof.Level.PAYMENT,
        "payment " + advice.payment().trace(),
        claims.minus(advice.providerAdjustmentTotal()),
        advice.payment().amount());
  }

  private static String subject(ClaimPayment claim) {
    return "claim " + claim.reference().claimNumber();
  }

  private static Money total(List<Adjustment> adjustments) {
    return Money.sum(adjustments, Adjustment::amount);
  }
}
