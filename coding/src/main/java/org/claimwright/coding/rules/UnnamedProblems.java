package org.claimwright.coding.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import org.claimwright.coding.sections.Problem;

/// A problem whose heading names nothing that can be coded (`Recurrent infections`) is coded to
/// what its text affirms.
final class UnnamedProblems {
  private static final double JUST_ENOUGH = 0.55;

  private UnnamedProblems() {}

  static void apply(Claimable claim) {
    var named = new HashSet<Problem>();
    var open = new HashSet<Problem>();
    for (var candidate : claim.all()) {
      for (var finding : candidate.findings()) {
        finding
            .passage()
            .problem()
            .ifPresent(finding.passage().namesProblem() ? named::add : open::add);
      }
    }
    open.removeAll(named);
    open.forEach(problem -> raise(claim, problem));
  }

  private static void raise(Claimable claim, Problem problem) {
    claim.affirmed().stream()
        .filter(c -> CodeKinds.isDiagnosis(c.id()) && stands(c, problem))
        .max(Comparator.comparingDouble(Candidate::score))
        .ifPresent(c ->
            c.raise(
                JUST_ENOUGH,
                "The text of a listed problem affirms it; its heading names no code."));
  }

  private static boolean stands(Candidate candidate, Problem problem) {
    return candidate.findings().stream()
        .anyMatch(f -> f.passage().problem().equals(Optional.of(problem)));
  }
}
