package org.claimwright.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.access.SignedIn.Person;
import org.claimwright.app.access.SignedIn.Place;
import org.claimwright.app.database.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What sign-in needs to know of an account, before any practice is in scope.
@Component
class Accounts {

  static final int ATTEMPTS = 5;
  static final Duration LOCK = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Account(Person person, String hash, Optional<Instant> lockedUntil, boolean enabled) {

    /// Whether it waits after wrong passwords.
    boolean isPaused(Instant now) {
      return lockedUntil.filter(until -> until.isAfter(now)).isPresent();
    }
  }

  Optional<Account> find(String username) {
    return jdbc.sql("select * from user_account where username = :username")
        .param("username", username.strip().toLowerCase(Locale.ROOT))
        .query(Accounts::account)
        .optional();
  }

  /// A membership, locked by the practice's administrator or not.
  record Belonging(Place place, boolean locked) {}

  /// Where the user belongs, the oldest membership first.
  @Transactional
  public List<Belonging> belongings(UserId user) {
    jdbc.sql("select set_config('claimwright.user', :user, true)")
        .param("user", Long.toString(user.value()))
        .query((row, at) -> row.getString(1))
        .single();
    return jdbc.sql("select * from membership where user_id = :user order by id")
        .param("user", user.value())
        .query((row, at) -> new Belonging(place(row), row.getBoolean("locked")))
        .list();
  }

  /// What a session still stands on.
  enum Standing {
    /// The account, the membership and the role are as they were.
    HOLDS,
    /// So they are, and a password somebody else has set is to be changed first.
    FIRST_PASSWORD,
    ENDED
  }

  Standing standing(SignedIn user) {
    return jdbc.sql(
            """
            select password_is_first from membership m join user_account u on u.id = m.user_id
            where u.id = :user and u.enabled and not m.locked and m.role = :role
            """)
        .param("user", user.user().id().value())
        .param("role", user.role().name())
        .query((row, at) -> row.getBoolean(1) ? Standing.FIRST_PASSWORD : Standing.HOLDS)
        .optional()
        .orElse(Standing.ENDED);
  }

  /// Notes the sign-in; needs the practice's scope.
  void signedIn(UserId user) {
    jdbc.sql("update membership set signed_in_at = :at where user_id = :user")
        .param("at", Timestamp.from(clock.instant()))
        .param("user", user.value())
        .update();
  }

  /// Counts a wrong password; the fifth in a row locks the account for fifteen minutes.
  ///
  /// @return whether it is locked now
  boolean countFailure(UserId user) {
    return jdbc.sql(
            """
            update user_account set
              failed_attempts = case when failed_attempts + 1 >= :most then 0 else failed_attempts + 1 end,
              locked_until = case when failed_attempts + 1 >= :most then :until else locked_until end
            where id = :user
            returning failed_attempts = 0
            """)
        .param("most", ATTEMPTS)
        .param("until", Timestamp.from(clock.instant().plus(LOCK)))
        .param("user", user.value())
        .query((row, at) -> row.getBoolean(1))
        .single();
  }

  void clearFailures(UserId user) {
    jdbc.sql(
            """
            update user_account set failed_attempts = 0, locked_until = null
            where id = :user and (failed_attempts > 0 or locked_until is not null)
            """)
        .param("user", user.value())
        .update();
  }

  private static Account account(ResultSet row, int at) throws SQLException {
    return new Account(
        new Person(
            new UserId(row.getLong("id")),
            row.getString("username"),
            row.getString("first_name") + " " + row.getString("last_name"),
            row.getString("credential")),
        row.getString("password_hash"),
        Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant),
        row.getBoolean("enabled"));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new PracticeId(row.getLong("practice_id")),
        Role.valueOf(row.getString("role")),
        number(row, "provider_id"),
        number(row, "patient_id"));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
