package org.claimwright.app.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.claimwright.app.access.UserId;
import org.claimwright.app.access.Users;
import org.claimwright.app.access.Users.NewUser;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.database.InstallationSecrets;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.launch.StartNotice;
import org.claimwright.app.practices.Practice;
import org.claimwright.app.practices.Practices;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The first practice of an installation that has none. It is set up by whoever reads the terminal
/// on which Claimwright was started: the link printed there holds a key of this installation, and
/// leads nowhere once there is a practice.
@Component
class FirstPractice implements StartNotice {

  static final String PATH = "/first-practice";

  private static final String SECRET = "first-practice";
  private static final int KEY_LENGTH = 24;

  /// Held while a practice is opened, so that a form sent twice opens one.
  private static final long LOCK = 0x46_49_52_53_54L;

  private final Practices practices;
  private final Users users;
  private final InstallationSecrets secrets;
  private final Audit audit;
  private final JdbcClient jdbc;

  FirstPractice(
      Practices practices, Users users, InstallationSecrets secrets, Audit audit, JdbcClient jdbc) {
    this.practices = practices;
    this.users = users;
    this.secrets = secrets;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  @Override
  public List<String> lines(String address) {
    return isWanted()
        ? List.of("No practice yet. Set up yours at " + address + PATH + "?key=" + key())
        : List.of();
  }

  boolean isWanted() {
    return practices.all().isEmpty();
  }

  /// Whether this is the key that was printed.
  boolean isKey(String shown) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), key().getBytes(StandardCharsets.UTF_8));
  }

  /// Opens the practice with its first administrator, both or neither.
  @Transactional
  Outcome<UserId> open(Practice.Profile profile, NewUser administrator, String password) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, at) -> row.getInt(1))
        .single();
    if (!isWanted()) {
      return Outcome.rejected(
          Problem.stop(
              "PRACTICE-THERE",
              "name",
              "A practice is set up here already: sign in, or ask its administrator for a user."));
    }
    var id = practices.open(profile);
    var added =
        PracticeScope.call(
            id,
            () -> {
              audit.record(AuditEvent.configured("practice", id.value()).with("set up"));
              return users.add(administrator, password);
            });
    if (!added.isOk()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return added;
  }

  private String key() {
    return secrets.of(SECRET).substring(0, KEY_LENGTH);
  }
}
