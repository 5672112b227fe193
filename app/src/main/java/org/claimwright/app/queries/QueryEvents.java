package org.claimwright.app.queries;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.encounters.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to each query, in order.
@Repository
class QueryEvents {

  private final JdbcClient sql;
  private final Signature signature;
  private final Clock clock;

  QueryEvents(JdbcClient sql, Signature signature, Clock clock) {
    this.sql = sql;
    this.signature = signature;
    this.clock = clock;
  }

  /// One thing that happened.
  ///
  /// @param kind `asked`, `seen`, `reminded`, `answered`, `withdrawn` or `coded`
  record Event(String kind, String words, String by, Instant at) {

    public String tone() {
      return switch (kind) {
        case "answered", "coded" -> "ok";
        case "reminded" -> "warn";
        default -> "quiet";
      };
    }
  }

  void tell(QueryId query, String kind, String words) {
    sql.sql(
            """
            insert into query_event (query_id, kind, words, who, at)
            values (:query, :kind, :words, :who, :at)
            """)
        .param("query", query.value())
        .param("kind", kind)
        .param("words", words)
        .param("who", signature.name())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The newest first.
  List<Event> of(QueryId query) {
    return sql.sql(
            "select kind, words, who, at from query_event where query_id = :query order by id desc")
        .param("query", query.value())
        .query((row, n) ->
            new Event(
                row.getString("kind"),
                row.getString("words"),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// When something of that kind happened last.
  Optional<Instant> last(QueryId query, String kind) {
    return of(query).stream().filter(one -> one.kind().equals(kind)).map(Event::at).findFirst();
  }
}
