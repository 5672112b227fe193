package org.claimwright.app.audit;

import java.time.Instant;
import java.util.Optional;

/// Which records to list, the newest first.
///
/// @param actor the username, `""` for anybody
/// @param subject such as `patient`, `""` for any
/// @param subjectId its number, `""` for any
/// @param before only records with a smaller number, to turn the page
public record AuditQuery(
    String actor, String subject, String subjectId, Period period, long before) {

  /// From one moment (inclusive) to another (exclusive).
  public record Period(Optional<Instant> from, Optional<Instant> to) {}

  /// Everything.
  public static AuditQuery all() {
    return new AuditQuery(
        "", "", "", new Period(Optional.empty(), Optional.empty()), Long.MAX_VALUE);
  }

  /// Everything that was done to one thing.
  public static AuditQuery about(String subject, Object id) {
    var all = all();
    return new AuditQuery("", subject, id.toString(), all.period(), all.before());
  }

  public AuditQuery by(String username) {
    return new AuditQuery(username, subject, subjectId, period, before);
  }

  public AuditQuery within(Period during) {
    return new AuditQuery(actor, subject, subjectId, during, before);
  }

  public AuditQuery before(long seq) {
    return new AuditQuery(actor, subject, subjectId, period, seq);
  }
}
