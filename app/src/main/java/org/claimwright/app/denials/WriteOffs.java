package org.claimwright.app.denials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimwright.app.ledger.About;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.ledger.Posting;
import org.claimwright.app.practices.Practices;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;

/// What is given up of a denial, in the books: out of what was denied and in question, into the
/// write-offs; and back by the opposite.
@Component
class WriteOffs {

  private final Ledger ledger;
  private final Practices practices;

  WriteOffs(Ledger ledger, Practices practices) {
    this.ledger = ledger;
    this.practices = practices;
  }

  /// Writes off what the books hold as denied of the claim, line by line.
  ///
  /// @param time counts the write-offs of this denial, 1-based
  /// @return how much it was; nothing of a claim that was only paid short
  Money post(Denial denial, int time) {
    var postings = new ArrayList<Posting>();
    var total = Money.ZERO;
    for (var line : denied(denial).entrySet()) {
      var amount = line.getValue();
      if (!amount.isZero()) {
        postings.add(Posting.debit(Account.WRITE_OFF, amount, line.getKey()));
        postings.add(Posting.credit(Account.DENIED_RECEIVABLE, amount, line.getKey()));
        total = total.plus(amount);
      }
    }
    if (!postings.isEmpty()) {
      ledger
          .post(
              new Journal(
                  key(denial, time),
                  "write-off",
                  practices.today(),
                  "denial of claim " + denial.about().number() + " accepted",
                  postings))
          .orThrow();
    }
    return total;
  }

  /// Takes a write-off back.
  void reverse(Denial denial, int time) {
    var key = key(denial, time);
    ledger
        .posted(key)
        .ifPresent(journal ->
            ledger
                .reverse(journal, key + "/taken back", practices.today(), "write-off taken back")
                .orThrow());
  }

  private Map<About, Money> denied(Denial denial) {
    var sums = new LinkedHashMap<About, Money>();
    for (var entry : ledger.entriesOfClaim(denial.about().number())) {
      var posting = entry.posting();
      if (posting.account() == Account.DENIED_RECEIVABLE) {
        sums.merge(posting.about(), posting.amount(), Money::plus);
      }
    }
    return sums;
  }

  private static String key(Denial denial, int time) {
    return "denial/" + denial.id() + "/write-off/" + time;
  }
}
