package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;

/// Taken in by the payer (277CA), not yet decided.
///
/// @param payerClaimNumber `""` when none was assigned
public record AcceptedClaim(Claim claim, Sending out, String payerClaimNumber)
    implements ClaimState {

  /// Turned away by a later answer.
  public RejectedClaim rejected(List<Hold> reasons) {
    return new RejectedClaim(claim, out, reasons);
  }

  @Override
  public String word() {
    return "accepted";
  }

  @Override
  public Optional<Claim> value() {
    return Optional.of(claim);
  }

  @Override
  public Optional<Sending> sending() {
    return Optional.of(out);
  }

  @Override
  public String why() {
    return payerClaimNumber.isEmpty()
        ? "taken in by the payer (277CA)"
        : "taken in by the payer as " + payerClaimNumber;
  }
}
