package org.claimwright.cli;

/// What a command tells the shell.
public final class ExitCode {

  /// Done, and accepted.
  public static final int ACCEPTED = 0;

  /// Done, and problems were found and printed.
  public static final int PROBLEMS = 1;

  /// Usage, unreadable input or set-up: one plain line says what, where and what to do.
  public static final int UNUSABLE = 2;

  private ExitCode() {}

  /// Accepted or problems.
  public static int of(boolean accepted) {
    return accepted ? ACCEPTED : PROBLEMS;
  }
}
