package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;

/// Turned away before anybody decided on it: by the syntax check (999) or at the payer's door
/// (277CA). For the payer it was never there, so it is corrected and sent again as new.
public record RejectedClaim(Claim claim, Sending out, List<Hold> findings) implements ClaimState {

  public RejectedClaim {
    findings = List.copyOf(findings);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a claim is rejected without a reason");
    }
  }

  @Override
  public String word() {
    return "rejected";
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
    return findings.getFirst().inShort();
  }
}
