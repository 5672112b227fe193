package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;

/// Kept back until something is mended.
///
/// @param value empty when so much is missing that the claim cannot be built
/// @param findings what is to be mended; at least one stop
public record HeldClaim(Optional<Claim> value, List<Hold> findings) implements ClaimState {

  public HeldClaim {
    findings = List.copyOf(findings);
    if (findings.stream().noneMatch(Hold::isStop)) {
      throw new IllegalArgumentException("a claim is held without a reason");
    }
  }

  /// The patient is asked instead of a payer.
  public PatientBilledClaim toPatient(String reason) {
    return new PatientBilledClaim(value, reason);
  }

  @Override
  public String word() {
    return "held";
  }

  @Override
  public String why() {
    var stops = findings.stream().filter(Hold::isStop).toList();
    var more = stops.size() > 1 ? " (and " + (stops.size() - 1) + " more)" : "";
    return stops.getFirst().inShort() + more;
  }
}
