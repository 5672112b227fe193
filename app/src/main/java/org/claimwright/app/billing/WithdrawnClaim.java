package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.claims.Claim;

/// It stands no more: the payer took its decision back for another claim, or the correction that it
/// was is done or was given up. It stays with its history.
///
/// @param value empty for a correction given up before it could be built
/// @param payerClaimNumber `""` when the payer never gave one
public record WithdrawnClaim(
    Optional<Claim> value, Optional<Sending> sending, String payerClaimNumber, String why)
    implements ClaimState {

  @Override
  public String word() {
    return "withdrawn";
  }
}
