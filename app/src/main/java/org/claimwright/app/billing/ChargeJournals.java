package org.claimwright.app.billing;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.encounters.Charge;
import org.claimwright.app.ledger.About;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.ledger.Posting;
import org.claimwright.claims.ClaimNumber;
import org.springframework.stereotype.Component;

/// Posts what is charged, once for each claim. When a correction changes the charge before the
/// claim is decided, the earlier journal is reversed and another posted.
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
    int version = claims.chargeVersion(due.claim());
    var current = journal(due, Math.max(version, 1));
    if (current.isEmpty()) {
      return;
    }
    if (version > 0 && !ledger.post(current.get()).isOk()) {
      reverse(due, version);
      journal(due, version + 1).ifPresent(corrected -> ledger.post(corrected).orThrow());
      claims.chargeVersion(due.claim(), version + 1);
      return;
    }
    if (version == 0) {
      ledger.post(current.get()).orThrow();
      claims.chargeVersion(due.claim(), 1);
    }
  }

  private void reverse(Due due, int version) {
    var key = key(due.number(), version);
    ledger
        .posted(key)
        .ifPresent(id ->
            ledger
                .reverse(
                    id,
                    "reversal:" + key,
                    due.subject().dateOfService(),
                    "charge of " + due.number() + " corrected")
                .orThrow());
  }

  private static java.util.Optional<Journal> journal(Due due, int version) {
    var postings = new ArrayList<Posting>();
    for (var charge : due.charges()) {
      if (charge.amount().isPositive()) {
        var about = about(due, charge);
        postings.add(Posting.debit(due.debtor(), charge.amount(), about));
        postings.add(Posting.credit(Account.REVENUE, charge.amount(), about));
      }
    }
    return postings.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
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
