package org.claimwright.app.database;

/// Why the application cannot start, told in one plain line: what, where, what to do.
///
/// The command that meets it prints the line and ends with exit code 2.
public final class SetupProblem extends RuntimeException {

  public SetupProblem(String line) {
    super(line);
  }

  public SetupProblem(String line, Throwable cause) {
    super(line, cause);
  }

  /// The line to print.
  public String line() {
    return String.valueOf(getMessage());
  }
}
