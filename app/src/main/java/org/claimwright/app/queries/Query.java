package org.claimwright.app.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.practices.Provider.ProviderId;

/// A query as it stands.
public record Query(
    QueryId id, ProviderId provider, QueryDraft draft, Asking asking, QueryState state) {

  /// Who asked, when, and by when the answer is needed.
  ///
  /// @param codes what stood on the sheet then
  public record Asking(String by, Instant at, LocalDate due, List<String> codes) {
    public Asking {
      codes = List.copyOf(codes);
    }
  }

  public VisitId visit() {
    return draft.visit();
  }

  public QueryText text() {
    return draft.text();
  }

  /// Whether it is open past its day.
  public boolean isLate(LocalDate today) {
    return state.isOpen() && today.isAfter(asking.due());
  }
}
