package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitLink;
import org.springframework.stereotype.Component;

/// Leads from a visit's page to its claim.
@Component
class ClaimOfAVisit implements VisitLink {

  private final Claims claims;

  ClaimOfAVisit(Claims claims) {
    this.claims = claims;
  }

  @Override
  public Permission permission() {
    return Permission.READ_CLAIMS;
  }

  @Override
  public Optional<Place> of(VisitId visit) {
    return claims
        .ofVisit(visit)
        .map(claim ->
            new Place(
                "Claim",
                claim.number().value(),
                claim.state().word(),
                "/claims/" + claim.number().value()));
  }
}
