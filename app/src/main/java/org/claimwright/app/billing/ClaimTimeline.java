package org.claimwright.app.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.web.Tone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to each claim, told once.
@Repository
class ClaimTimeline {

  private static final int LONGEST = 200;

  private final JdbcClient sql;
  private final Signature signature;
  private final Clock clock;

  ClaimTimeline(JdbcClient sql, Signature signature, Clock clock) {
    this.sql = sql;
    this.signature = signature;
    this.clock = clock;
  }

  /// Tells it in the name of whoever is at work, unless this key was told already.
  ///
  /// @return whether it is new
  boolean tell(ClaimId claim, String key, Happening what) {
    return tell(claim, key, signature.name(), what);
  }

  boolean tell(ClaimId claim, String key, String by, Happening what) {
    return sql.sql(
                """
                insert into claim_event (claim_id, key, at, who, tone, title, detail, link)
                values (:claim, :key, :at, :who, :tone, :title, :detail, :link)
                on conflict (practice_id, claim_id, key) do nothing
                """)
            .param("claim", claim.value())
            .param("key", key)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("who", by)
            .param("tone", what.tone().name())
            .param("title", what.title())
            .param("detail", what.detail())
            .param("link", what.link())
            .update()
        == 1;
  }

  /// A key for something that happens each time anew.
  String next(String word, ClaimId claim) {
    return sql.sql("select count(*) from claim_event where claim_id = :claim")
        .param("claim", claim.value())
        .query((row, n) -> word + ":" + row.getLong(1))
        .single();
  }

  /// The newest first.
  List<TimelineEntry> of(ClaimId claim) {
    return sql.sql(
            """
            select at, who, tone, title, detail, link from claim_event
             where claim_id = :claim order by at desc, id desc limit :longest
            """)
        .param("claim", claim.value())
        .param("longest", LONGEST)
        .query(ClaimTimeline::entry)
        .list();
  }

  private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
    return new TimelineEntry(
        row.getTimestamp("at").toInstant(),
        row.getString("who"),
        new Happening(
            Tone.valueOf(row.getString("tone")),
            row.getString("title"),
            row.getString("detail"),
            row.getString("link")));
  }
}
