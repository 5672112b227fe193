package org.claimwright.app.encoder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.claimwright.app.encoder.Favourite.Owner;
import org.claimwright.codesets.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each person looked up last.
@Repository
class RecentTable {

  private final JdbcClient sql;

  RecentTable(JdbcClient sql) {
    this.sql = sql;
  }

  void lookedAt(String username, Code code, Instant at) {
    sql.sql(
            """
            insert into code_recent (username, system, code, title, looked_at)
            values (:username, :system, :code, :title, :at)
            on conflict (practice_id, username, system, code)
              do update set title = excluded.title, looked_at = excluded.looked_at
            """)
        .param("username", username)
        .param("system", code.system().label())
        .param("code", code.code())
        .param("title", code.title())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The newest first.
  List<Favourite> of(String username, int limit) {
    return sql.sql(
            """
            select system, code, title from code_recent
             where username = :username order by looked_at desc limit :limit
            """)
        .param("username", username)
        .param("limit", limit)
        .query((row, at) ->
            new Favourite(
                0,
                Owner.person(username),
                FavouriteTable.system(row.getString("system")),
                row.getString("code"),
                row.getString("title")))
        .list();
  }
}
