package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.app.codingdesk.ClaimOfVisit;
import org.claimwright.app.encounters.VisitId;
import org.springframework.stereotype.Component;

/// Tells the coding desk where a visit's claim is.
@Component
class VisitClaim implements ClaimOfVisit {

  private final ClaimTable claims;
  private final ClaimLists lists;
  private final ClaimWords words;

  VisitClaim(ClaimTable claims, ClaimLists lists, ClaimWords words) {
    this.claims = claims;
    this.lists = lists;
    this.words = words;
  }

  @Override
  public Optional<ClaimPlace> of(VisitId visit) {
    return claims
        .ofVisit(visit)
        .flatMap(claim -> lists.find(claim.id()))
        .map(claim ->
            new ClaimPlace(
                claim.number().value(), words.pill(claim).word(), "/claims/" + claim.id()));
  }
}
