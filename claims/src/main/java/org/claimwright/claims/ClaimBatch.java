package org.claimwright.claims;

import java.util.List;

/// The claims of one 837P file and who sends them to whom.
public record ClaimBatch(Submission submission, List<Claim> claims) {
  public ClaimBatch {
    claims = List.copyOf(claims);
  }
}
