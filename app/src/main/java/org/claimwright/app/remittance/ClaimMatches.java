package org.claimwright.app.remittance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.billing.RemitResult;
import org.claimwright.app.ledger.Account;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.claims.remittance.Adjustment;
import org.claimwright.claims.remittance.ClaimPayment;
import org.claimwright.claims.remittance.Payment;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;

/// Finds the claims that decisions answer to, and tells billing what was decided of them.
@Component
class ClaimMatches {

  private final Claims claims;

  ClaimMatches(Claims claims) {
    this.claims = claims;
  }

  /// The claim of ours with that number, if it has one.
  Optional<MatchedClaim> find(String number) {
    if (!number.matches("[A-Z0-9-]{1,20}")) {
      return Optional.empty();
    }
    return claims.byNumber(new ClaimNumber(number)).flatMap(ClaimMatches::match);
  }

  /// The claims of ours that a payment's decisions name, by number.
  Map<String, MatchedClaim> find(List<ClaimPayment> payments) {
    var found = new HashMap<String, MatchedClaim>();
    for (var payment : payments) {
      var number = payment.reference().claimNumber();
      if (!found.containsKey(number)) {
        find(number).ifPresent(claim -> found.put(number, claim));
      }
    }
    return found;
  }

  private static Optional<MatchedClaim> match(ClaimRecord record) {
    var payer = record.subject().payer();
    return record
        .value()
        .filter(claim -> payer.isPresent())
        .map(claim ->
            new MatchedClaim(
                record.number().value(),
                record.subject().patient(),
                payer.get().value(),
                claim.totalCharge(),
                claim.lines()));
  }

  /// Holds the claims of ours among the decisions for this transaction.
  void hold(List<Decision> decisions) {
    claims.hold(
        decisions.stream()
            .flatMap(decision -> decision.claim().stream())
            .map(claim -> new ClaimNumber(claim.number()))
            .toList());
  }

  /// Moves the claim on to what was decided.
  void tell(RemittanceId remittance, Decision decision, Payment payment, PostingRules rules) {
    var claim = decision.claim().orElseThrow();
    var reference = decision.payment().reference();
    claims.remitted(
        new ClaimNumber(claim.number()),
        new RemitResult(
            "835/" + decision.identity(),
            new RemitResult.Source(
                remittance.value(), payment.trace(), payment.date(), reference.payerClaimNumber()),
            amounts(decision.payment(), rules),
            reasons(decision.payment())));
  }

  private static RemitResult.Amounts amounts(ClaimPayment payment, PostingRules rules) {
    return new RemitResult.Amounts(
        payment.amounts().paid(),
        sum(payment, rules, Account.CONTRACTUAL_ADJUSTMENT),
        sum(payment, rules, Account.PATIENT_RECEIVABLE),
        sum(payment, rules, Account.DENIED_RECEIVABLE));
  }

  private static Money sum(ClaimPayment payment, PostingRules rules, Account account) {
    var counted =
        adjustments(payment).stream()
            .filter(each -> rules.accountOf(each).filter(account::equals).isPresent())
            .toList();
    return Money.sum(counted, Adjustment::amount);
  }

  private static String reasons(ClaimPayment payment) {
    var reasons = new TreeSet<String>();
    adjustments(payment).forEach(each -> reasons.add(each.group() + "-" + each.carc()));
    var all = new java.util.LinkedHashSet<String>(reasons);
    payment.services().forEach(service -> all.addAll(service.line().remarks()));
    return String.join(", ", all);
  }

  /// Every adjustment of a decision, on the claim and on its lines.
  static List<Adjustment> adjustments(ClaimPayment payment) {
    var all = new java.util.ArrayList<>(payment.adjustments());
    payment.services().forEach(service -> all.addAll(service.adjustments()));
    return all;
  }
}
