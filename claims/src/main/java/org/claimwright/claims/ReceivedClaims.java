package org.claimwright.claims;

import java.util.List;
import org.claimwright.kernel.Problem;

/// What an 837P file holds: the claims that could be read, and for each other one why not.
///
/// @param batches one for each transaction
public record ReceivedClaims(List<ClaimBatch> batches, List<RefusedClaim> refused) {
  public ReceivedClaims {
    batches = List.copyOf(batches);
    refused = List.copyOf(refused);
  }

  /// The claims of all batches in file order.
  public List<Claim> claims() {
    return batches.stream().flatMap(batch -> batch.claims().stream()).toList();
  }

  /// A claim that could not be read as a claim.
  ///
  /// @param number CLM01 as it stands
  /// @param problems each with a code that begins with the family of the rule it breaks: `DATA-NPI`
  public record RefusedClaim(String number, List<Problem> problems) {
    public RefusedClaim {
      problems = List.copyOf(problems);
    }
  }
}
