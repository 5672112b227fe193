package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;

/// How far a claim has come. Each state is a type whose methods are the steps that lead on from it:
///
/// ```
/// Draft ─┬─ Held ── PatientBilled
///        └─ Ready ── Submitted ─┬─ Accepted ── Adjudicated: paid, partly paid, denied
///                               └─ Rejected ── (corrected) Draft
/// ```
///
/// A decided claim that another replaces or voids ends as Withdrawn, and so does a correction that
/// was given up.
public sealed interface ClaimState
    permits DraftClaim,
        HeldClaim,
        ReadyClaim,
        SubmittedClaim,
        AcceptedClaim,
        RejectedClaim,
        AdjudicatedClaim,
        PatientBilledClaim,
        WithdrawnClaim {

  /// The word in the database and in addresses.
  String word();

  /// The claim as it is billed.
  Optional<Claim> value();

  /// What is said of it: holds, warnings or the reasons of a rejection.
  default List<Hold> findings() {
    return List.of();
  }

  /// Why it is where it is, in one short line.
  String why();

  /// Whether it has left the house.
  default boolean isOut() {
    return sending().isPresent();
  }

  /// The file it went out in last.
  default Optional<Sending> sending() {
    return Optional.empty();
  }
}
