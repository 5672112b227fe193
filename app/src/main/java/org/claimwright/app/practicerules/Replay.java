package org.claimwright.app.practicerules;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.edits.Finding;

/// What a rule would have said of past claims, had it been in force on their days.
///
/// @param since the first day of service looked at
/// @param looked how many claims
/// @param about how many of them have a code the rule is about
/// @param caught those it has something to say of, the latest first
record Replay(LocalDate since, int looked, int about, List<Caught> caught) {

  Replay {
    caught = List.copyOf(caught);
  }

  /// A claim with what the rule says of it.
  record Caught(PastClaim past, List<Finding> findings) {

    public ClaimNumber number() {
      return past.claim().number();
    }

    public LocalDate day() {
      return past.claim().lines().getFirst().serviceDate();
    }
  }

  public long denied() {
    return caught.stream().filter(one -> one.past().denied()).count();
  }

  /// Those not yet sent: they would be held, or warned of, at once.
  public long open() {
    return caught.stream().filter(one -> one.past().ours()).count();
  }

  /// `caught 3 of 120 claims since 2025-11-27`, for the audit log.
  String inShort() {
    return "caught " + caught.size() + " of " + looked + " claims since " + since;
  }
}
