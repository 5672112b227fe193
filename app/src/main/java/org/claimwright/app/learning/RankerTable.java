package org.claimwright.app.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.coding.learning.Ranker;
import org.claimwright.coding.learning.RankerFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RankerTable {

  private final JdbcClient sql;

  RankerTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// A model that is kept.
  record Kept(int number, Ranker ranker, Done trained) {}

  /// What was put in force.
  ///
  /// @param previous the change a rollback of this one goes back to
  /// @param version 0 for the engine's own order
  record Change(int number, int previous, int version, Done done) {
    static final Change NONE = new Change(0, 0, 0, new Done("", Instant.EPOCH));
  }

  /// Who did it, when.
  record Done(String by, Instant at) {}

  /// Keeps others of the practice from training or changing until this transaction ends.
  void lock() {
    sql.sql(
            "select pg_advisory_xact_lock(hashtextextended('ranker ' || claimwright_practice(), 0))")
        .query((row, at) -> 1)
        .list();
  }

  /// The newest first.
  List<Kept> versions(int limit) {
    return sql.sql(
            """
            select number, model, trained_by, trained_at from ranker_version order by number desc limit :limit
            """)
        .param("limit", limit)
        .query(RankerTable::kept)
        .list();
  }

  Optional<Kept> version(int number) {
    return sql.sql(
            "select number, model, trained_by, trained_at from ranker_version where number = :number")
        .param("number", number)
        .query(RankerTable::kept)
        .optional();
  }

  int last() {
    return sql.sql("select coalesce(max(number), 0) from ranker_version")
        .query((row, at) -> row.getInt(1))
        .single();
  }

  void insert(int number, Ranker ranker, Done trained) {
    sql.sql(
            """
            insert into ranker_version (number, model, trained_by, trained_at) values (:number, :model, :by, :at)
            """)
        .param("number", number)
        .param("model", RankerFile.write(ranker))
        .param("by", trained.by())
        .param("at", trained.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The newest first.
  List<Change> changes(int limit) {
    return sql.sql(
            """
            select number, previous, version, done_by, done_at from ranker_change order by number desc limit :limit
            """)
        .param("limit", limit)
        .query(RankerTable::change)
        .list();
  }

  Optional<Change> change(int number) {
    return sql.sql(
            "select number, previous, version, done_by, done_at from ranker_change where number = :number")
        .param("number", number)
        .query(RankerTable::change)
        .optional();
  }

  void insert(Change change) {
    sql.sql(
            """
            insert into ranker_change (number, previous, version, done_by, done_at)
            values (:number, :previous, :version, :by, :at)
            """)
        .param("number", change.number())
        .param("previous", change.previous())
        .param("version", change.version())
        .param("by", change.done().by())
        .param("at", change.done().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Kept kept(ResultSet row, int at) throws SQLException {
    var trained = new Done(row.getString("trained_by"), moment(row, "trained_at"));
    return new Kept(row.getInt("number"), RankerFile.read(row.getString("model")), trained);
  }

  private static Change change(ResultSet row, int at) throws SQLException {
    return new Change(
        row.getInt("number"),
        row.getInt("previous"),
        row.getInt("version"),
        new Done(row.getString("done_by"), moment(row, "done_at")));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
