package org.claimwright.app.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.claimwright.app.access.Users.User;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes of the users of the practice in scope: roles, locks and passwords. One administrator at
/// least always stays, and nobody locks or demotes oneself by mistake.
@Component
public class UserChanges {

  private final JdbcClient jdbc;
  private final Users users;
  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final Clock clock;

  UserChanges(
      JdbcClient jdbc,
      Users users,
      Accounts accounts,
      PasswordEncoder encoder,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.users = users;
    this.accounts = accounts;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
  }

  /// Gives a user of the practice another role; takes effect with the user's next request.
  @Transactional
  public Outcome<UserId> role(UserId user, Role role) {
    var found = users.find(user);
    if (found.isEmpty()) {
      return Outcome.rejected(unknown(user));
    }
    if (found.get().role() == role) {
      return Outcome.ok(user);
    }
    return refusal(found.get(), "change the role of")
        .<Outcome<UserId>>map(Outcome::rejected)
        .orElseGet(() -> {
          membership(user, "role = :value", role.name());
          note(user, "role " + role.words());
          return Outcome.ok(user);
        });
  }

  /// Keeps a user out of the practice, from the next request on.
  @Transactional
  public Outcome<UserId> lock(UserId user) {
    var found = users.find(user);
    if (found.isEmpty()) {
      return Outcome.rejected(unknown(user));
    }
    return refusal(found.get(), "lock")
        .<Outcome<UserId>>map(Outcome::rejected)
        .orElseGet(() -> {
          membership(user, "locked = :value", true);
          note(user, "locked");
          return Outcome.ok(user);
        });
  }

  /// Lets a user in again, also one who waits after wrong passwords.
  @Transactional
  public Outcome<UserId> unlock(UserId user) {
    if (users.find(user).isEmpty()) {
      return Outcome.rejected(unknown(user));
    }
    membership(user, "locked = :value", false);
    accounts.clearFailures(user);
    note(user, "unlocked");
    return Outcome.ok(user);
  }

  /// Sets a password that the user changes at the next sign-in, and lifts a wait after wrong
  /// passwords. Refused for somebody who works in another practice too: it would open that as well.
  @Transactional
  public Outcome<UserId> resetPassword(UserId user, String password) {
    var found = users.find(user);
    if (found.isEmpty()) {
      return Outcome.rejected(unknown(user));
    }
    if (worksElsewhere(user)) {
      return Outcome.rejected(
          Problem.stop(
              "USER-ELSEWHERE",
              "password",
              "This user works in another practice too, and a new password would open that as well:"
                  + " the user changes it by the menu at the lower left."));
    }
    var problems = Passwords.problems(found.get().username(), password);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    set(user, password, true);
    note(user, "password reset");
    return Outcome.ok(user);
  }

  /// Changes the password of the user of the request, who knows the current one. Wrong ones count
  /// as they do at sign-in: whoever finds a session open cannot try on and on.
  @Transactional
  public Outcome<UserId> ownPassword(SignedIn user, String current, String fresh) {
    var person = user.user();
    var account = accounts.find(person.username()).orElseThrow();
    if (account.isPaused(clock.instant())) {
      return Outcome.rejected(
          Problem.stop(
              "PASSWORD-PAUSED",
              "current",
              "Too many wrong passwords: wait fifteen minutes, or ask an administrator."));
    }
    if (!encoder.matches(current, account.hash())) {
      accounts.countFailure(person.id());
      return Outcome.rejected(
          Problem.stop("PASSWORD-WRONG", "current", "This is not your password: type it again."));
    }
    if (fresh.equals(current)) {
      return Outcome.rejected(
          Problem.stop("PASSWORD-SAME", "password", "The new password is the old one."));
    }
    var problems = Passwords.problems(person.username(), fresh);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    set(person.id(), fresh, false);
    note(person.id(), "password changed by the user");
    return Outcome.ok(person.id());
  }

  private void set(UserId user, String password, boolean first) {
    jdbc.sql(
            """
            update user_account set password_hash = :hash, password_changed_at = :now,
              password_is_first = :first, failed_attempts = 0, locked_until = null
            where id = :user
            """)
        .param("hash", encoder.encode(password))
        .param("now", Timestamp.from(clock.instant()))
        .param("first", first)
        .param("user", user.value())
        .update();
  }

  private void membership(UserId user, String change, Object value) {
    jdbc.sql(
            "update membership set "
                + change
                + " where user_id = :user and practice_id = claimwright_practice()")
        .param("value", value)
        .param("user", user.value())
        .update();
  }

  /// Why an administrator cannot be taken out of the way, if it is so.
  private Optional<Problem> refusal(User user, String what) {
    if (SignedIn.current().filter(self -> self.user().id().equals(user.id())).isPresent()) {
      return Optional.of(
          Problem.stop(
              "USER-SELF", "user", "You cannot " + what + " yourself: ask another administrator."));
    }
    return user.role() == Role.ADMINISTRATOR && isLast(user.id())
        ? Optional.of(
            Problem.stop(
                "USER-LAST",
                "user",
                user.username()
                    + " is the practice's last administrator: make another one first, then "
                    + what
                    + " this one."))
        : Optional.empty();
  }

  /// Holds the administrators for this transaction, so that two cannot remove each other.
  private boolean isLast(UserId user) {
    return jdbc
        .sql(
            """
            select user_id from membership where practice_id = claimwright_practice()
               and role = 'ADMINISTRATOR' and not locked order by user_id for update
            """)
        .query((row, at) -> new UserId(row.getLong(1)))
        .list()
        .stream()
        .allMatch(user::equals);
  }

  private boolean worksElsewhere(UserId user) {
    return jdbc.sql("select claimwright_works_elsewhere(:user)")
        .param("user", user.value())
        .query((row, at) -> row.getBoolean(1))
        .single();
  }

  private void note(UserId user, String what) {
    audit.record(AuditEvent.configured("user", user.value()).with(what));
  }

  private static Problem unknown(UserId user) {
    return Problem.stop("USER-UNKNOWN", "user", "no user " + user.value() + " in this practice");
  }
}
