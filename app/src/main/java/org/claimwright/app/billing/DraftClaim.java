package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;

/// Put together from a coded visit and not yet checked. Never stored: the check follows at once.
public record DraftClaim(Claim claim) implements ClaimState {

  /// Ready, or held when any finding stops it.
  public ClaimState checked(List<Hold> findings) {
    return findings.stream().anyMatch(Hold::isStop)
        ? new HeldClaim(Optional.of(claim), findings)
        : new ReadyClaim(claim, findings);
  }

  @Override
  public String word() {
    return "draft";
  }

  @Override
  public Optional<Claim> value() {
    return Optional.of(claim);
  }

  @Override
  public String why() {
    return "not yet checked";
  }
}
