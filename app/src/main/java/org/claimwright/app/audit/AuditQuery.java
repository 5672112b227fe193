package org.claimwright.app.audit;

import java.time.Instant;
import java.util.Optional;
import org.claimwright.app.audit.AuditEvent.Action;

/// Which records to list, the newest first.
///
/// @param actor the username, `""` for anybody
/// @param before only records with a smaller number, to turn the page
public record AuditQuery(String actor, Deed deed, Period period, long before) {

  /// What was done to what.
  ///
  /// @param action empty for any
  /// @param subject such as `patient`, `""` for any
  /// @param subjectId its number, `""` for any
  public record Deed(Optional<Action> action, String subject, String subjectId) {}

  /// From one moment (inclusive) to another (exclusive).
  public record Period(Optional<Instant> from, Optional<Instant> to) {}

  /// Everything.
  public static AuditQuery all() {
    return new AuditQuery(
        "",
        new Deed(Optional.empty(), "", ""),
        new Period(Optional.empty(), Optional.empty()),
        Long.MAX_VALUE);
  }

  /// Everything that was done to one thing.
  public static AuditQuery about(String subject, Object id) {
    return all().of(new Deed(Optional.empty(), subject, id.toString()));
  }

  public AuditQuery by(String username) {
    return new AuditQuery(username, deed, period, before);
  }

  public AuditQuery of(Deed done) {
    return new AuditQuery(actor, done, period, before);
  }

  public AuditQuery within(Period during) {
    return new AuditQuery(actor, deed, during, before);
  }

  public AuditQuery before(long seq) {
    return new AuditQuery(actor, deed, period, seq);
  }
}
