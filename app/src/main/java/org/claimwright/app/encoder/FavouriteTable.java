package org.claimwright.app.encoder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.encoder.Favourite.Kind;
import org.claimwright.app.encoder.Favourite.Owner;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FavouriteTable {

  private static final String SELECT =
      "select id, owner_kind, owner, system, code, title from code_favourite ";

  private final JdbcClient sql;

  FavouriteTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Those of one owner on a day, in code order.
  List<Favourite> of(Owner owner, LocalDate on) {
    return sql.sql(
            SELECT
                + "where owner_kind = :kind and owner = :owner and days @> cast(:on as date) order by system, code")
        .param("kind", owner.kind().word())
        .param("owner", owner.name())
        .param("on", on)
        .query(FavouriteTable::read)
        .list();
  }

  /// Everybody's that hold on or after a day.
  List<Favourite> from(LocalDate day, int limit) {
    return sql.sql(
            SELECT
                + "where upper_inf(days) or upper(days) > :day order by system, code, id limit :limit")
        .param("day", day)
        .param("limit", limit)
        .query(FavouriteTable::read)
        .list();
  }

  Optional<Favourite> find(long id) {
    return sql.sql(SELECT + "where id = :id")
        .param("id", id)
        .query(FavouriteTable::read)
        .optional();
  }

  void insert(Owner owner, Code code, String by, Instant at) {
    sql.sql(
            """
            insert into code_favourite (owner_kind, owner, system, code, title, added_by, added_at)
            values (:kind, :owner, :system, :code, :title, :by, :at) on conflict do nothing
            """)
        .param("kind", owner.kind().word())
        .param("owner", owner.name())
        .param("system", code.system().label())
        .param("code", code.code())
        .param("title", code.title())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(long id) {
    sql.sql("delete from code_favourite where id = :id").param("id", id).update();
  }

  /// Ends a favourite on a day; false when it does not hold across it.
  boolean end(long id, LocalDate day) {
    return sql.sql(
                """
                update code_favourite set days = daterange(lower(days), :day)
                 where id = :id and upper_inf(days) and (lower_inf(days) or lower(days) < :day)
                """)
            .param("id", id)
            .param("day", day)
            .update()
        == 1;
  }

  /// The same owner's successor from a day on, unless it is there already.
  void follow(long id, Code successor, LocalDate from) {
    sql.sql(
            """
            insert into code_favourite (owner_kind, owner, system, code, title, days, added_by, added_at)
            select owner_kind, owner, system, :code, :title, daterange(:from, null), added_by, added_at
              from code_favourite where id = :id on conflict do nothing
            """)
        .param("id", id)
        .param("code", successor.code())
        .param("title", successor.title())
        .param("from", from)
        .update();
  }

  /// Takes the successor away and lets the favourite hold on.
  void reopen(long id, String successor, LocalDate from) {
    sql.sql(
            """
            delete from code_favourite f using code_favourite old
             where old.id = :id and f.owner_kind = old.owner_kind and f.owner = old.owner
               and f.system = old.system and f.code = :code and lower(f.days) = :from
            """)
        .param("id", id)
        .param("code", successor)
        .param("from", from)
        .update();
    sql.sql(
            "update code_favourite set days = daterange(lower(days), null) where id = :id and upper(days) = :from")
        .param("id", id)
        .param("from", from)
        .update();
  }

  static CodeSystem system(String label) {
    return Arrays.stream(CodeSystem.values())
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a code of an unknown system: " + label));
  }

  private static Favourite read(ResultSet row, int at) throws SQLException {
    var kind = row.getString("owner_kind").equals("person") ? Kind.PERSON : Kind.SPECIALTY;
    return new Favourite(
        row.getLong("id"),
        new Owner(kind, row.getString("owner")),
        system(row.getString("system")),
        row.getString("code"),
        row.getString("title"));
  }
}
