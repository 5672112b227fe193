package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.app.codingdesk.ClaimOfVisit;
import org.claimwright.app.encounters.VisitId;
import org.springframework.stereotype.Component;

/// Tells the coding desk where a visit's claim is.
@Component
class ClaimAtDesk implements ClaimOfVisit {

  private final Claims claims;

  ClaimAtDesk(Claims claims) {
    this.claims = claims;
  }

  @Override
  public Optional<ClaimPlace> of(VisitId visit) {
    return claims
        .ofVisit(visit)
        .map(claim ->
            new ClaimPlace(
                claim.number().toString(), claim.state().word(), "/claims/" + claim.number()));
  }
}
