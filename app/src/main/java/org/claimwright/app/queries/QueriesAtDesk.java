package org.claimwright.app.queries;

import java.util.List;
import org.claimwright.app.codingdesk.QueriesOfVisit;
import org.claimwright.app.encounters.VisitId;
import org.springframework.stereotype.Component;

/// Tells the coding desk which queries a visit has.
@Component
class QueriesAtDesk implements QueriesOfVisit {

  private final Queries queries;

  QueriesAtDesk(Queries queries) {
    this.queries = queries;
  }

  @Override
  public List<VisitQuery> of(VisitId visit) {
    return queries.ofVisit(visit).stream().map(query -> shown(query)).toList();
  }

  @Override
  public String askPath(VisitId visit) {
    return "/queries/new?visit=" + visit;
  }

  private VisitQuery shown(Query query) {
    var answer = query.state().answered().map(Answer::words).orElse("");
    return new VisitQuery(
        "Query " + query.id() + ": " + query.text().title(),
        QuerySheets.pill(query, query.isLate(queries.today())),
        answer,
        "/queries/" + query.id());
  }
}
