package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.claims.Claim;

/// Not billed to any payer: the charge is the patient's.
///
/// @param reason why, in a person's words
public record PatientBilledClaim(Optional<Claim> value, String reason) implements ClaimState {

  @Override
  public String word() {
    return "patient";
  }

  @Override
  public String why() {
    return reason;
  }
}
