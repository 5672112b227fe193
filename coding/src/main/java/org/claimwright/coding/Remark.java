package org.claimwright.coding;

import java.util.Objects;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;

/// What a coder should know of the note itself.
///
/// @param code stable identifier of what is wrong, e.g. `NOTE-CONTRADICTS`
/// @param where `note`, `date of service`, or the place in it, `character 120`
/// @param message one plain sentence; never a patient's name or number
/// @param about the code whose words it is about, `""` for none
public record Remark(String code, Severity severity, String where, String message, String about) {

  public Remark {
    about = Objects.requireNonNullElse(about, "");
  }

  /// A remark that is about no code.
  public static Remark of(Problem problem) {
    return new Remark(problem.code(), problem.severity(), problem.where(), problem.message(), "");
  }

  /// The same remark about a code.
  public Remark about(String suggested) {
    return new Remark(code, severity, where, message, suggested);
  }

  /// The same remark with another way to name its place.
  public Remark at(String place) {
    return new Remark(code, severity, place, message, about);
  }

  public boolean isStop() {
    return severity == Severity.STOP;
  }

  /// The remark as a refusal tells it.
  public Problem problem() {
    return new Problem(code, severity, where, message, "");
  }

  @Override
  public String toString() {
    return problem().toString();
  }
}
