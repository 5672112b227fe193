package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.web.Pill;

/// The queries to the clinician of a visit. The room of queries answers with a bean; without one
/// the desk offers none.
public interface QueriesOfVisit {

  /// The newest first.
  List<VisitQuery> of(VisitId visit);

  /// The page a query is written on, without the context path.
  String askPath(VisitId visit);

  /// A query as the desk shows it.
  ///
  /// @param answer in the clinician's words, `""` until there is one
  record VisitQuery(String title, Pill state, String answer, String path) {}
}
