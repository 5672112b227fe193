package org.claimwright.cli;

/// Input or set-up that a command cannot work with. The message is the one line a person reads:
/// what is wrong, where, and what to do.
public final class InputProblem extends RuntimeException {

  public InputProblem(String message) {
    super(message);
  }
}
