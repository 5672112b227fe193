package org.claimwright.app.launch;

import org.springframework.boot.SpringBootExceptionReporter;

/// Keeps the framework from printing a trace where the command prints one plain line.
final class SetupProblemReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    return CommandTable.setupProblem(failure) != null;
  }
}
