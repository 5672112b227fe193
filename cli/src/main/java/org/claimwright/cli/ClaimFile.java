package org.claimwright.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.claims.ProfessionalClaims;
import org.claimwright.claims.ReceivedClaims;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// The claims of a file a command was pointed at.
final class ClaimFile {

  private ClaimFile() {}

  /// The claims; a file that holds none is refused with the one line that says why.
  static ReceivedClaims read(String file) {
    return switch (ProfessionalClaims.read(Input.read(file))) {
      case Outcome.Ok<ReceivedClaims> ok -> ok.value();
      case Outcome.Rejected<ReceivedClaims> no ->
          throw new InputProblem(file + ": " + line(no.problems()));
    };
  }

  /// The problems on one line, the first three in full.
  static String line(List<Problem> problems) {
    var first = problems.stream().limit(3).map(Problem::toString).collect(Collectors.joining("; "));
    return problems.size() > 3 ? first + "; and " + (problems.size() - 3) + " more" : first;
  }
}
