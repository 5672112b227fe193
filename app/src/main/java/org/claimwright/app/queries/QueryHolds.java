package org.claimwright.app.queries;

import java.util.List;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitRecord;
import org.springframework.stereotype.Component;

/// The hold on a visit while a query is open, and its end.
@Component
class QueryHolds {

  private static final String AWAITING = "Awaiting the answer to query ";

  private final CodingDesk desk;

  QueryHolds(CodingDesk desk) {
    this.desk = desk;
  }

  /// Holds a visit that is still to be coded; a finished one stays finished.
  void hold(VisitRecord visit, QueryId query) {
    if (!visit.isCoded()) {
      desk.hold(visit.id(), AWAITING + query).orThrow();
    }
  }

  /// Lets the visit go on when none of its queries is open; one held for another reason stays held.
  void release(VisitId id, List<Query> queries) {
    var visit = desk.find(id).map(coding -> coding.visit());
    if (visit.filter(one -> one.state().reason().startsWith(AWAITING)).isEmpty()) {
      return;
    }
    var open = queries.stream().filter(query -> query.state().isOpen()).findFirst();
    if (open.isPresent()) {
      desk.hold(id, AWAITING + open.get().id()).orThrow();
    } else {
      desk.release(id).orThrow();
    }
  }
}
