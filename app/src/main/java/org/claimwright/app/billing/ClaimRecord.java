package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimNumber;

/// A claim as it stands.
public record ClaimRecord(
    ClaimId id, ClaimNumber number, ClaimSubject subject, ClaimState state, ClaimMoney money) {

  /// The claim as it is billed; empty while something is missing to build it.
  public Optional<Claim> value() {
    return state.value();
  }
}
