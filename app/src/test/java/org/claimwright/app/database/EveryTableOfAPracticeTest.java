package org.claimwright.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Holds for every table there is and every table to come.
class EveryTableOfAPracticeTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void isForcedBehindTheWall() throws SQLException {
    assertThat(
            names(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where a.attname = 'practice_id' and c.relkind in ('r', 'p')"
                    + " and c.relnamespace = 'claimwright'::regnamespace"
                    + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
        .isEmpty();
  }

  @Test
  void hasAPolicyForItsPractice() throws SQLException {
    assertThat(
            names(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where a.attname = 'practice_id' and c.relkind in ('r', 'p')"
                    + " and c.relnamespace = 'claimwright'::regnamespace"
                    + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid)"))
        .isEmpty();
  }

  @Test
  void isOutOfReachOfARoleThatLooksOverTheWall() throws SQLException {
    assertThat(
            names(
                "select rolname from pg_roles where rolname in ('claimwright_app',"
                    + " 'claimwright_owner') and (rolsuper or rolbypassrls)"))
        .isEmpty();
    assertThat(
            names(
                "select c.relname from pg_class c join pg_roles r on r.oid = c.relowner"
                    + " where r.rolname = 'claimwright_app'"))
        .isEmpty();
    assertThat(
            names(
                "select m.roleid::regrole::text from pg_auth_members m join pg_roles r"
                    + " on r.oid = m.member where r.rolname = 'claimwright_app'"))
        .isEmpty();
  }

  @Test
  void aTableWithoutAPracticeIsNamedHere() throws SQLException {
    assertThat(
            names(
                "select c.relname from pg_class c where c.relkind in ('r', 'p')"
                    + " and c.relnamespace = 'claimwright'::regnamespace"
                    + " and not exists (select 1 from pg_attribute a where a.attrelid = c.oid"
                    + " and a.attname = 'practice_id') order by 1"))
        .containsExactly("flyway_schema_history", "ledger_account", "user_account");
  }

  private static List<String> names(String sql) throws SQLException {
    try (Connection superuser = DATABASE.asSuperuser();
        var statement = superuser.createStatement();
        var found = statement.executeQuery(sql)) {
      var names = new ArrayList<String>();
      while (found.next()) {
        names.add(found.getString(1));
      }
      return names;
    }
  }
}
