package org.claimwright.kernel;

/// Something wrong, told so that a person can mend it.
///
/// @param code stable identifier that scripts and tests may rely on, e.g. `CODE-NOT-VALID`
/// @param where the place: file and line, segment and element, claim line, form field
/// @param message one plain sentence that names the offending value and, where there is one, the
///   fix; never a patient's name or number
/// @param citation the rule's source, or `""` where none applies
public record Problem(
    String code, Severity severity, String where, String message, String citation) {

  public static Problem stop(String code, String where, String message) {
    return new Problem(code, Severity.STOP, where, message, "");
  }

  public static Problem warn(String code, String where, String message) {
    return new Problem(code, Severity.WARN, where, message, "");
  }

  /// The same problem with the source of the rule.
  public Problem citing(String source) {
    return new Problem(code, severity, where, message, source);
  }

  @Override
  public String toString() {
    return where.isEmpty() ? message : where + ": " + message;
  }
}
