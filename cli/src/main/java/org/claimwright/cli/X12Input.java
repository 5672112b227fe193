package org.claimwright.cli;

import org.claimwright.x12.Fault;
import org.claimwright.x12.ParsedFile;

/// What the commands over X12 files say of a file that is none.
final class X12Input {

  private X12Input() {}

  /// Refuses an empty file and a file of another kind with the one line that says so.
  static void refuseForeign(String file, ParsedFile parsed) {
    for (var problem : parsed.problems()) {
      var fault = problem.fault();
      if (fault == Fault.EMPTY_FILE || fault == Fault.NOT_X12 || unreadable(parsed, fault)) {
        throw new InputProblem(file + ": " + problem.message());
      }
    }
  }

  private static boolean unreadable(ParsedFile parsed, Fault fault) {
    return fault == Fault.ISA_UNREADABLE && parsed.interchanges().isEmpty();
  }
}
