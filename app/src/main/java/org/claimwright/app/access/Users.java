package org.claimwright.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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

  private static final String SELECT =
      """
      select u.*, m.role, m.provider_id, m.locked, m.signed_in_at
        from membership m join user_account u on u.id = m.user_id
       where m.practice_id = claimwright_practice()
      """;

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
  ///
  /// @param providerId the clinician the user is, if one
  public record User(
      UserId id,
      String username,
      Naming naming,
      Role role,
      OptionalLong providerId,
      Access access) {

    /// `Reyes, Maya`.
    public String name() {
      return naming.last() + ", " + naming.first();
    }
  }

  /// Whether a user can come in.
  ///
  /// @param locked by the practice's administrator
  /// @param pausedUntil after five wrong passwords
  /// @param firstPassword the password was set by somebody else and is to be changed
  /// @param signedIn when the user last came in
  public record Access(
      boolean locked,
      Optional<Instant> pausedUntil,
      boolean firstPassword,
      Optional<Instant> signedIn) {}

  /// Adds a user with a first password to the practice in scope.
  ///
  /// Refused: a username that is taken or malformed, a password of fewer than 12 characters or one
  /// that repeats the username.
  @Transactional
  public Outcome<UserId> add(NewUser user, String password) {
    var problems = Passwords.problems(user.username(), password);
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

  /// Adds a user whose password the user changes at the first sign-in.
  @Transactional
  public Outcome<UserId> invite(NewUser user, String firstPassword) {
    return add(user, firstPassword)
        .map(id -> {
          jdbc.sql("update user_account set password_is_first = true where id = :user")
              .param("user", id.value())
              .update();
          return id;
        });
  }

  /// The practice's users by name.
  public List<User> all() {
    return jdbc.sql(SELECT + " order by last_name, first_name").query(this::user).list();
  }

  /// A user of the practice.
  public Optional<User> find(UserId id) {
    return jdbc.sql(SELECT + " and u.id = :id")
        .param("id", id.value())
        .query(this::user)
        .optional();
  }

  private User user(ResultSet row, int at) throws SQLException {
    var provider = row.getLong("provider_id");
    return new User(
        new UserId(row.getLong("id")),
        row.getString("username"),
        new Naming(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("credential"),
            row.getString("email")),
        Role.valueOf(row.getString("role")),
        provider == 0 ? OptionalLong.empty() : OptionalLong.of(provider),
        new Access(
            row.getBoolean("locked") || !row.getBoolean("enabled"),
            Optional.ofNullable(row.getTimestamp("locked_until"))
                .map(Timestamp::toInstant)
                .filter(until -> until.isAfter(clock.instant())),
            row.getBoolean("password_is_first"),
            Optional.ofNullable(row.getTimestamp("signed_in_at")).map(Timestamp::toInstant)));
  }

  private void note(UserId user, String what) {
    audit.record(AuditEvent.configured("user", user.value()).with(what));
  }

  private Optional<UserId> insert(NewUser user, String password) {
    var now = Timestamp.from(clock.instant());
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
}
