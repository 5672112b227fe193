package org.claimwright.coding.rules;

import java.util.Map;
import org.claimwright.coding.Assertion;

/// A visit whose assessment names nothing but an illness that is over is a follow-up after
/// completed treatment, with the history beside it (Official Guidelines I.C.21.c.8).
final class ResolvedIllness {
  private static final String FOLLOW_UP = "Z09";
  private static final double FIRST = 0.9;

  /// Illnesses whose history has a code of its own.
  private static final Map<String, String> HISTORY =
      Map.of("J12", "Z87.01", "J15", "Z87.01", "J18", "Z87.01", "N39", "Z87.440", "N20", "Z87.442");

  private ResolvedIllness() {}

  static void apply(Claimable claim) {
    if (claim.kept().stream().anyMatch(c -> CodeKinds.isDiagnosis(c.id()) || isSymptom(c))) {
      return;
    }
    if (claim.kept("Z08", "Z47", "Z48").isPresent()) {
      return;
    }
    claim.all().stream()
        .filter(c -> c.assertion() == Assertion.HISTORICAL && CodeKinds.isDiagnosis(c.id()))
        .filter(c -> !c.startsWith("C"))
        .filter(c -> c.findings().stream().anyMatch(f -> f.passage().namesProblem()))
        .findFirst()
        .ifPresent(over -> add(claim, over));
  }

  private static boolean isSymptom(Candidate candidate) {
    return CodeKinds.isSymptom(candidate.id());
  }

  private static void add(Claimable claim, Candidate over) {
    var words = over.evidence().getFirst();
    claim.add(FOLLOW_UP, FIRST, "The illness is over; the visit follows its treatment.", words);
    var history = HISTORY.get(over.id().substring(0, 3));
    if (history != null) {
      claim.add(history, FIRST - 0.01, "The illness that is over is told by its history.", words);
    }
  }
}
