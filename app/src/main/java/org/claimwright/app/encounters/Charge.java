package org.claimwright.app.encounters;

import java.time.LocalDate;
import org.claimwright.claims.ClaimLine;
import org.claimwright.kernel.Money;

/// A service and what the practice asks for all its units together.
public record Charge(ServiceLine line, Money amount) {

  /// The line of a claim for services of that day.
  public ClaimLine toClaimLine(LocalDate dateOfService) {
    return new ClaimLine(line.number(), line.procedure(), dateOfService, line.pointers(), amount);
  }
}
