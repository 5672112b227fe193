package org.claimwright.app.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;

/// In a file that goes out or has gone out, and not yet answered.
public record SubmittedClaim(Claim claim, Sending out) implements ClaimState {

  /// The route has taken the file.
  public SubmittedClaim sent(Instant at) {
    return new SubmittedClaim(claim, new Sending(out.batch(), Optional.of(at)));
  }

  /// The payer has taken the claim in.
  ///
  /// @param payerClaimNumber `""` when none was assigned
  public AcceptedClaim accepted(String payerClaimNumber) {
    return new AcceptedClaim(claim, out, payerClaimNumber);
  }

  /// The file or the claim was turned away.
  public RejectedClaim rejected(List<Hold> reasons) {
    return new RejectedClaim(claim, out, reasons);
  }

  @Override
  public String word() {
    return out.sentAt().isPresent() ? "submitted" : "sending";
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
    return out.sentAt().isPresent()
        ? "sent, control " + out.batch().control()
        : "in file " + out.batch().control() + ", not yet taken by " + out.batch().route();
  }
}
