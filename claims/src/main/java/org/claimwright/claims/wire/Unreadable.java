package org.claimwright.claims.wire;

import org.claimwright.kernel.Problem;

/// Ends the reading of one part of a file; caught where that part began, never seen outside.
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Unreadable(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
