package org.claimwright.app.languagemodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SwitchTable {

  private final JdbcClient sql;

  SwitchTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// A turn of the switch.
  ///
  /// @param agreement which agreement covers the notes, `""` when it was switched off or the model
  ///   runs on this machine
  record Turn(int number, boolean on, Target target, String agreement, Done done) {}

  /// What it was turned for.
  record Target(String endpoint, String model) {}

  /// Who did it, when.
  record Done(String by, Instant at) {}

  /// Keeps others of the practice from turning it until this transaction ends.
  void lock() {
    sql.sql(
            "select pg_advisory_xact_lock(hashtextextended('language model ' || claimwright_practice(), 0))")
        .query((row, at) -> 1)
        .list();
  }

  /// The newest first.
  List<Turn> turns(int limit) {
    return sql.sql(
            """
            select number, switched_on, endpoint, model, agreement, done_by, done_at
              from language_model_switch order by number desc limit :limit
            """)
        .param("limit", limit)
        .query(SwitchTable::read)
        .list();
  }

  void insert(Turn turn) {
    sql.sql(
            """
            insert into language_model_switch (number, switched_on, endpoint, model, agreement, done_by, done_at)
            values (:number, :on, :endpoint, :model, :agreement, :by, :at)
            """)
        .param("number", turn.number())
        .param("on", turn.on())
        .param("endpoint", turn.target().endpoint())
        .param("model", turn.target().model())
        .param("agreement", turn.agreement())
        .param("by", turn.done().by())
        .param("at", turn.done().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Turn read(ResultSet row, int at) throws SQLException {
    return new Turn(
        row.getInt("number"),
        row.getBoolean("switched_on"),
        new Target(row.getString("endpoint"), row.getString("model")),
        row.getString("agreement"),
        new Done(
            row.getString("done_by"), row.getObject("done_at", OffsetDateTime.class).toInstant()));
  }
}
