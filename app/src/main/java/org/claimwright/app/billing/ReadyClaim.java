package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;

/// Checked, and nothing stands in its way.
///
/// @param findings warnings only
public record ReadyClaim(Claim claim, List<Hold> findings) implements ClaimState {

  public ReadyClaim {
    findings = List.copyOf(findings);
    if (findings.stream().anyMatch(Hold::isStop)) {
      throw new IllegalArgumentException("a claim with a stop is not ready");
    }
  }

  /// It stands in a file now, which is about to go out.
  public SubmittedClaim batched(BatchRef batch) {
    return new SubmittedClaim(claim, new Sending(batch, Optional.empty()));
  }

  /// It cannot be written after all.
  public HeldClaim held(List<Hold> reasons) {
    return new HeldClaim(Optional.of(claim), reasons);
  }

  @Override
  public String word() {
    return "ready";
  }

  @Override
  public Optional<Claim> value() {
    return Optional.of(claim);
  }

  @Override
  public String why() {
    return findings.isEmpty() ? "checked, no findings" : findings.getFirst().inShort();
  }
}
