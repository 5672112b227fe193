package org.claimwright.app.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.claimwright.app.ledger.About;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.app.ledger.Posting;
import org.claimwright.claims.remittance.Adjustment;
import org.claimwright.claims.remittance.ClaimPayment;
import org.claimwright.claims.remittance.Payment;
import org.claimwright.claims.remittance.ProviderAdjustment;
import org.claimwright.kernel.Money;

/// Turns a payer's decision into a journal. The table of it:
///
/// | the payer says | account that takes it from INSURANCE_RECEIVABLE |
/// |---|---|
/// | paid | PAYER_CASH |
/// | a reason code of the kind `denial`, whatever its group | DENIED_RECEIVABLE, until a person decides |
/// | PR, any other reason | PATIENT_RECEIVABLE |
/// | CO or PI, any other reason | CONTRACTUAL_ADJUSTMENT |
/// | OA 23, another payer's payment | nothing: that payer's own remittance posts it |
/// | OA, any other reason | DENIED_RECEIVABLE, until a person decides |
///
/// A decision without a claim of ours puts its cash into PAYER_UNAPPLIED. Reversals carry negative
/// amounts and undo what they reverse by the same table.
final class PostingRules {

  private final Predicate<String> isDenial;

  /// @param isDenial whether a claim adjustment reason code means that the service was refused
  PostingRules(Predicate<String> isDenial) {
    this.isDenial = isDenial;
  }

  /// The journal of a decision; empty when there is nothing to book, as for a paid-zero,
  /// adjusted-zero line.
  Optional<Journal> journal(Decision decision, Payment payment) {
    var postings =
        decision
            .claim()
            .map(claim -> matched(decision.payment(), claim))
            .orElseGet(() -> unmatched(decision.payment()));
    if (postings.isEmpty()) {
      return Optional.empty();
    }
    var kind = decision.payment().isReversal() ? "takeback" : "remittance";
    return Optional.of(
        new Journal(
            "835/" + decision.identity(),
            kind,
            payment.date(),
            "trace " + payment.trace(),
            postings));
  }

  /// The journal of money outside any claim (PLB): a positive amount was kept back from the
  /// payment.
  ///
  /// @param place names the adjustment within the payment
  Journal journal(ProviderAdjustment adjustment, String place, Payment payment) {
    var memo =
        adjustment.reference().isEmpty()
            ? "PLB " + adjustment.reason()
            : "PLB " + adjustment.reason() + " " + adjustment.reference();
    return new Journal(
        "835/%s/%s/PLB/%s".formatted(payment.originator(), payment.trace(), place),
        "provider adjustment",
        payment.date(),
        memo,
        List.of(
            Posting.debit(Account.PROVIDER_ADJUSTMENT, adjustment.amount(), About.NOTHING),
            Posting.credit(Account.PAYER_CASH, adjustment.amount(), About.NOTHING)));
  }

  /// The account that takes an adjustment; empty when another remittance posts it.
  Optional<Account> accountOf(Adjustment adjustment) {
    if (isDenial.test(adjustment.carc())) {
      return Optional.of(Account.DENIED_RECEIVABLE);
    }
    return switch (adjustment.group()) {
      case PR -> Optional.of(Account.PATIENT_RECEIVABLE);
      case CO, PI -> Optional.of(Account.CONTRACTUAL_ADJUSTMENT);
      case OA ->
          adjustment.carc().equals("23")
              ? Optional.empty()
              : Optional.of(Account.DENIED_RECEIVABLE);
    };
  }

  private List<Posting> matched(ClaimPayment payment, MatchedClaim claim) {
    var postings = new ArrayList<Posting>();
    var whole = About.patient(claim.patient().value()).onClaim(claim.number()).from(claim.payer());
    var paidOnLines = Money.ZERO;
    for (var service : payment.services()) {
      var line = claim.lineOf(service);
      var about = line.isPresent() ? whole.onLine(line.getAsInt()) : whole;
      paidOnLines = paidOnLines.plus(service.paid());
      move(Account.PAYER_CASH, service.paid(), about, postings);
      service.adjustments().forEach(adjustment -> adjust(adjustment, about, postings));
    }
    move(Account.PAYER_CASH, payment.amounts().paid().minus(paidOnLines), whole, postings);
    payment.adjustments().forEach(adjustment -> adjust(adjustment, whole, postings));
    return postings;
  }

  private static List<Posting> unmatched(ClaimPayment payment) {
    var paid = payment.amounts().paid();
    if (paid.isZero()) {
      return List.of();
    }
    return List.of(
        Posting.debit(Account.PAYER_CASH, paid, About.NOTHING),
        Posting.credit(Account.PAYER_UNAPPLIED, paid, About.NOTHING));
  }

  private void adjust(Adjustment adjustment, About about, List<Posting> postings) {
    accountOf(adjustment).ifPresent(account -> move(account, adjustment.amount(), about, postings));
  }

  private static void move(Account to, Money amount, About about, List<Posting> postings) {
    if (!amount.isZero()) {
      postings.add(Posting.debit(to, amount, about));
      postings.add(Posting.credit(Account.INSURANCE_RECEIVABLE, amount, about));
    }
  }
}
