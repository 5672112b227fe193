package org.claimwright.app.remittance;

import java.util.Optional;
import org.claimwright.claims.remittance.ClaimPayment;

/// One claim decision of a payment, with the claim of ours it answers to.
///
/// @param position 1-based within the payment
/// @param identity what it is known by, the same in whatever file it comes
/// @param claim our claim, if any carries the number
record Decision(
    int position,
    String identity,
    ClaimPayment payment,
    Optional<MatchedClaim> claim,
    State state) {

  /// What became of it.
  ///
  /// @param word `open`, `posted` or `unpostable`
  /// @param why in words, `""` while open and when posted as matched
  record State(String word, String why) {
    static final State OPEN = new State("open", "");
  }

  boolean isOpen() {
    return state.word().equals("open");
  }
}
