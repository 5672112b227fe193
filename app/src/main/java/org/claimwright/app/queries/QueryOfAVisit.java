package org.claimwright.app.queries;

import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitLink;
import org.springframework.stereotype.Component;

/// Leads from a visit's page to its newest query.
@Component
class QueryOfAVisit implements VisitLink {

  private final Queries queries;

  QueryOfAVisit(Queries queries) {
    this.queries = queries;
  }

  @Override
  public Permission permission() {
    return Permission.CODE_VISITS;
  }

  @Override
  public Optional<Place> of(VisitId visit) {
    return queries.ofVisit(visit).stream()
        .findFirst()
        .map(query ->
            new Place(
                "Query", query.id().toString(), query.state().word(), "/queries/" + query.id()));
  }
}
