package org.claimwright.app.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.billing.ClaimTable.Charged;
import org.claimwright.app.encounters.Charge;
import org.claimwright.app.ledger.About;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.ledger.Posting;
import org.claimwright.claims.ClaimNumber;
import org.springframework.stereotype.Component;

/// Sees to it that the charge of a claim stands in the books once, as it is now, while the claim is
/// released: owed by the insurance, or by the patient when no payer is billed. A charge that
/// changes, or whose claim is held again, is reversed; the next one is a journal of its own.
@Component
class ChargeJournals {

  private final Ledger ledger;
  private final ClaimTable claims;

  ChargeJournals(Ledger ledger, ClaimTable claims) {
    this.ledger = ledger;
    this.claims = claims;
  }

  /// What is to stand in the books for a claim.
  ///
  /// @param debtor who owes it: the insurance or the patient
  record Due(
      ClaimId claim,
      ClaimNumber number,
      ClaimSubject subject,
      Account debtor,
      List<Charge> charges) {
    Due {
      charges = List.copyOf(charges);
    }
  }

  /// Sees to it that exactly this charge stands in the books.
  void post(Due due) {
    var charged = claims.charged(due.claim());
    if (charged.stands() && stands(due, charged)) {
      return;
    }
    withdraw(due.claim(), due.number(), due.subject());
    int next = charged.version() + 1;
    journal(due, next)
        .ifPresent(journal -> {
          ledger.post(journal).orThrow();
          claims.charged(due.claim(), new Charged(next, true));
        });
  }

  /// Sees to it that no charge of this claim stands in the books.
  void withdraw(ClaimId claim, ClaimNumber number, ClaimSubject subject) {
    var charged = claims.charged(claim);
    if (!charged.stands()) {
      return;
    }
    var key = key(number, charged.version());
    var journal = ledger.posted(key).orElseThrow();
    ledger
        .reverse(
            journal,
            "reversal:" + key,
            subject.dateOfService(),
            "charge of " + number + " withdrawn")
        .orThrow();
    claims.charged(claim, new Charged(charged.version(), false));
  }

  /// Whether the journal that stands says the same: posting it once more then changes nothing.
  private boolean stands(Due due, Charged charged) {
    return journal(due, charged.version())
        .map(journal -> ledger.post(journal).isOk())
        .orElse(false);
  }

  private static Optional<Journal> journal(Due due, int version) {
    var postings = new ArrayList<Posting>();
    for (var charge : due.charges()) {
      if (charge.amount().isPositive()) {
        var about = about(due, charge);
        postings.add(Posting.debit(due.debtor(), charge.amount(), about));
        postings.add(Posting.credit(Account.REVENUE, charge.amount(), about));
      }
    }
    return postings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Journal(
                key(due.number(), version),
                "charge",
                due.subject().dateOfService(),
                "charge of " + due.number(),
                postings));
  }

  private static About about(Due due, Charge charge) {
    var about =
        About.patient(due.subject().patient().value())
            .onClaim(due.number().value())
            .onLine(charge.line().number());
    return due.subject().payer().map(payer -> about.from(payer.value())).orElse(about);
  }

  private static String key(ClaimNumber number, int version) {
    return version == 1 ? "charge:" + number : "charge:" + number + ":" + version;
  }
}
