package org.claimwright.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PracticeWallTest {

  private static final PracticeId FIRST = new PracticeId(1);
  private static final PracticeId SECOND = new PracticeId(2);
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());

  @BeforeAll
  static void twoTables() throws SQLException {
    try (var owner = DATABASE.asOwner();
        var statement = owner.createStatement()) {
      statement.execute(
          "create table hat (id bigint generated always as identity primary key,"
              + " practice_id bigint, name text)");
      statement.execute("select claimwright_protect('hat')");
      statement.execute(
          "create table stone (id bigint generated always as identity primary key,"
              + " practice_id bigint, name text)");
      statement.execute("select claimwright_append_only('stone')");
    }
    PracticeScope.run(FIRST, () -> add("bowler"));
    PracticeScope.run(SECOND, () -> add("fedora"));
    PracticeScope.run(FIRST, () -> JDBC.sql("insert into stone (name) values ('flint')").update());
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void aPracticeSeesItsOwnRowsOnly() {
    assertThat(PracticeScope.call(FIRST, PracticeWallTest::hats)).containsExactly("bowler");
    assertThat(PracticeScope.call(SECOND, PracticeWallTest::hats)).containsExactly("fedora");
  }

  @Test
  void withoutAScopeNothingIsSeenAndNothingCanBeAdded() {
    assertThat(hats()).isEmpty();
    assertThatThrownBy(() -> add("cap")).isInstanceOf(DataAccessException.class);
  }

  @Test
  void aRowOfAnotherPracticeCanNeitherBeWrittenNorChanged() {
    PracticeScope.run(
        FIRST,
        () -> {
          assertThatThrownBy(
                  () -> JDBC.sql("insert into hat (practice_id, name) values (2, 'x')").update())
              .isInstanceOf(DataAccessException.class);
          assertThat(JDBC.sql("update hat set name = 'x' where name = 'fedora'").update()).isZero();
        });
  }

  @Test
  void aScopeInsideATransactionHoldsForItsOwnStatements() {
    var manager = new JdbcTransactionManager(DATABASE.dataSource());
    var jdbc = JdbcClient.create(java.util.Objects.requireNonNull(manager.getDataSource()));
    var seen =
        new TransactionTemplate(manager)
            .execute(status ->
                PracticeScope.call(
                    FIRST,
                    () -> {
                      var outer =
                          jdbc.sql("select name from hat")
                              .query((row, at) -> row.getString(1))
                              .list();
                      var inner =
                          PracticeScope.call(
                              SECOND,
                              () ->
                                  jdbc.sql("select name from hat")
                                      .query((row, at) -> row.getString(1))
                                      .list());
                      return List.of(outer, inner);
                    }));
    assertThat(seen).containsExactly(List.of("bowler"), List.of("fedora"));
  }

  @Test
  void aRolledBackTransactionLeavesNoPracticeBehind() {
    var manager = new JdbcTransactionManager(DATABASE.dataSource());
    var jdbc = JdbcClient.create(java.util.Objects.requireNonNull(manager.getDataSource()));
    for (int i = 0; i < 20; i++) {
      PracticeScope.run(
          FIRST,
          () ->
              new TransactionTemplate(manager)
                  .executeWithoutResult(status -> {
                    jdbc.sql("insert into hat (name) values ('lost')").update();
                    status.setRollbackOnly();
                  }));
      assertThat(hats()).isEmpty();
      assertThat(PracticeScope.call(SECOND, PracticeWallTest::hats)).containsExactly("fedora");
    }
  }

  @Test
  void anAppendOnlyRowIsRefusedEvenToTheOwner() throws SQLException {
    try (var owner = DATABASE.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('claimwright.practice', '1', false)");
      assertThatThrownBy(() -> statement.execute("update stone set name = 'x'"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> statement.execute("delete from stone"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> statement.execute("truncate stone"))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void theOwnerStandsBehindTheWallToo() throws SQLException {
    try (var owner = DATABASE.asOwner();
        var statement = owner.createStatement();
        var found = statement.executeQuery("select count(*) from hat")) {
      found.next();
      assertThat(found.getLong(1)).isZero();
    }
  }

  private static List<String> hats() {
    return JDBC.sql("select name from hat").query((row, at) -> row.getString(1)).list();
  }

  private static void add(String hat) {
    JDBC.sql("insert into hat (name) values (:name)").param("name", hat).update();
  }
}
