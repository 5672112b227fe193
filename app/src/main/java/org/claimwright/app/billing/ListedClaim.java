package org.claimwright.app.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.claims.ClaimNumber;

/// A claim as lists show it.
public record ListedClaim(
    ClaimId id, ClaimNumber number, ClaimSubject subject, ClaimMoney money, Place place) {

  /// Where it stands in its life.
  ///
  /// @param state the word of its state
  /// @param why in one line
  /// @param deadline by when somebody must act, if somebody must
  /// @param silence why it counts as silent; `""` when it does not
  public record Place(
      String state, String why, Optional<LocalDate> deadline, Instant since, String silence) {}

  public boolean isSilent() {
    return !place.silence().isEmpty();
  }
}
