package org.claimwright.app.audit;

/// Something a user or a job did.
///
/// ```java
/// audit.record(AuditEvent.read("patient", patient.id().value()));
/// audit.record(AuditEvent.changed("claim", number).with("released"));
/// ```
///
/// @param subject the kind of thing, such as `patient`, `visit`, `claim`
/// @param subjectId its number within the practice, `""` for a list
/// @param details a few words, numbers and codes; never a patient's name or words from a note
public record AuditEvent(Action action, String subject, String subjectId, String details) {

  /// What was done to the subject.
  public enum Action {
    READ,
    CREATE,
    CHANGE,
    CONFIGURE,
    SEND,
    EXPORT,
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT
  }

  public AuditEvent {
    if (subject.isBlank()) {
      throw new IllegalArgumentException("an audit event needs a subject");
    }
  }

  /// Somebody looked at it.
  public static AuditEvent read(String subject, Object id) {
    return new AuditEvent(Action.READ, subject, id.toString(), "");
  }

  /// It was made.
  public static AuditEvent created(String subject, Object id) {
    return new AuditEvent(Action.CREATE, subject, id.toString(), "");
  }

  /// It was changed.
  public static AuditEvent changed(String subject, Object id) {
    return new AuditEvent(Action.CHANGE, subject, id.toString(), "");
  }

  /// A setting of the practice was changed: a user, a payer, a fee.
  public static AuditEvent configured(String subject, Object id) {
    return new AuditEvent(Action.CONFIGURE, subject, id.toString(), "");
  }

  /// It left the house.
  public static AuditEvent sent(String subject, Object id) {
    return new AuditEvent(Action.SEND, subject, id.toString(), "");
  }

  /// The same event with details.
  public AuditEvent with(String words) {
    return new AuditEvent(action, subject, subjectId, words);
  }
}
