package org.claimwright.codesets;

import java.util.List;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;

/// What came of an import.
///
/// @param imported the releases now in force, in the order of their files
/// @param problems rows and files that were not taken, with file, line and remedy; and things to
///   know
/// @param refused how many files were recognised and not taken: their old versions stay in force
/// @param passedOver how many files had nothing for the store
public record ImportReport(
    List<Release> imported, List<Problem> problems, int refused, int passedOver) {

  public ImportReport {
    imported = List.copyOf(imported);
    problems = List.copyOf(problems);
  }

  /// Whether nothing was refused and no row was left out.
  public boolean isClean() {
    return refused == 0
        && problems.stream().noneMatch(problem -> problem.severity() == Severity.STOP);
  }
}
