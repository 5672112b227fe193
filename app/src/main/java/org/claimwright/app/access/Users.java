package org.claimwright.app.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The users of the practice in scope.
@Component
public class Users {

  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 128;

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final Clock clock;
  private final Audit audit;

  Users(JdbcClient jdbc, PasswordEncoder encoder, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.clock = clock;
    this.audit = audit;
  }

  /// A user to add.
  ///
  /// @param username what the user signs in with; kept in lower case
  /// @param providerId the clinician the user is, if one
  /// @param patientId the patient the user is, if one
  public record NewUser(
      String username, Naming naming, Role role, OptionalLong providerId, OptionalLong patientId) {
    public NewUser {
      username = username.strip().toLowerCase(Locale.ROOT);
    }

    /// A user of the practice's staff.
    public static NewUser staff(String username, Naming naming, Role role) {
      return new NewUser(username, naming, role, OptionalLong.empty(), OptionalLong.empty());
    }
  }

  /// What a user is called.
  ///
  /// @param credential such as `CPC`, `""` when there is none
  /// @param email `""` when not known
  public record Naming(String first, String last, String credential, String email) {}

  /// A user as lists show it.
  public record User(UserId id, String username, Naming naming, Role role, boolean enabled) {}

  /// Adds a user with a first password to the practice in scope.
  ///
  /// Refused: a username that is taken or malformed, a password of fewer than 12 characters or one
  /// that repeats the username.
  @Transactional
  public Outcome<UserId> add(NewUser user, String password) {
    var problems = check(user.username(), password);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    var id = insert(user, password);
    if (id.isEmpty()) {
      return Outcome.rejected(
          Problem.stop(
              "USER-TAKEN",
              "username",
              "the username \"" + user.username() + "\" is taken: choose another"));
    }
    join(id.get(), user);
    note(id.get(), "added as " + user.role().words());
    return Outcome.ok(id.get());
  }

  /// The practice's users by name.
  public List<User> all() {
    return jdbc.sql(
            """
            select u.id, username, first_name, last_name, credential, email, role, enabled
            from membership m join user_account u on u.id = m.user_id
            where m.practice_id = claimwright_practice()
            order by last_name, first_name
            """)
        .query((row, at) ->
            new User(
                new UserId(row.getLong("id")),
                row.getString("username"),
                new Naming(
                    row.getString("first_name"),
                    row.getString("last_name"),
                    row.getString("credential"),
                    row.getString("email")),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled")))
        .list();
  }

  /// Gives a user of the practice another role; takes effect with the user's next request.
  ///
  /// @return whether there is such a user in the practice
  @Transactional
  public boolean changeRole(UserId user, Role role) {
    var changed =
        jdbc.sql(
                    """
                    update membership set role = :role
                    where user_id = :user and practice_id = claimwright_practice()
                    """)
                .param("role", role.name())
                .param("user", user.value())
                .update()
            == 1;
    if (changed) {
      note(user, "role " + role.words());
    }
    return changed;
  }

  /// Sets a new password and lifts a lock.
  @Transactional
  public Outcome<UserId> changePassword(UserId user, String password) {
    var username = username(user);
    if (username.isEmpty()) {
      return Outcome.rejected(
          Problem.stop("USER-UNKNOWN", "user", "no user " + user.value() + " in this practice"));
    }
    var problems = check(username.get(), password);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    jdbc.sql(
            """
            update user_account set password_hash = :hash, password_changed_at = :now,
              failed_attempts = 0, locked_until = null
            where id = :user
            """)
        .param("hash", encoder.encode(password))
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .param("user", user.value())
        .update();
    note(user, "password changed");
    return Outcome.ok(user);
  }

  private void note(UserId user, String what) {
    audit.record(AuditEvent.configured("user", user.value()).with(what));
  }

  private Optional<String> username(UserId user) {
    return jdbc.sql(
            """
            select username from user_account u join membership m on m.user_id = u.id
            where u.id = :user and m.practice_id = claimwright_practice()
            """)
        .param("user", user.value())
        .query((row, at) -> row.getString(1))
        .optional();
  }

  private Optional<UserId> insert(NewUser user, String password) {
    var now = java.sql.Timestamp.from(clock.instant());
    return jdbc.sql(
            """
            insert into user_account (username, first_name, last_name, credential, email,
              password_hash, created_at, password_changed_at)
            values (:username, :first, :last, :credential, :email, :hash, :now, :now)
            on conflict (username) do nothing
            returning id
            """)
        .param("username", user.username())
        .param("first", user.naming().first())
        .param("last", user.naming().last())
        .param("credential", user.naming().credential())
        .param("email", user.naming().email())
        .param("hash", encoder.encode(password))
        .param("now", now)
        .query((row, at) -> new UserId(row.getLong(1)))
        .optional();
  }

  private void join(UserId id, NewUser user) {
    jdbc.sql(
            """
            insert into membership (user_id, role, provider_id, patient_id)
            values (:user, :role, :provider, :patient)
            """)
        .param("user", id.value())
        .param("role", user.role().name())
        .param("provider", orNull(user.providerId()))
        .param("patient", orNull(user.patientId()))
        .update();
  }

  private static @org.jspecify.annotations.Nullable Long orNull(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static List<Problem> check(String username, String password) {
    if (!username.matches("[a-z0-9][a-z0-9._-]{2,63}")) {
      return List.of(
          Problem.stop(
              "USERNAME-MALFORMED",
              "username",
              "the username \""
                  + username
                  + "\" needs 3 to 64 letters, digits, dots, hyphens or underscores"));
    }
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      return List.of(
          Problem.stop(
              "PASSWORD-LENGTH",
              "password",
              "a password has 12 to 128 characters; this one has " + password.length()));
    }
    if (password.toLowerCase(Locale.ROOT).contains(username)) {
      return List.of(
          Problem.stop(
              "PASSWORD-IS-NAME", "password", "the password repeats the username: choose another"));
    }
    return List.of();
  }
}
