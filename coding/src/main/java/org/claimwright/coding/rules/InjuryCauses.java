package org.claimwright.coding.rules;

import java.util.Comparator;

/// External causes stand beside an injury that is treated now, never alone and never first
/// (Official Guidelines I.C.20).
final class InjuryCauses {
  private static final double LAST = 0.56;

  private InjuryCauses() {}

  static void apply(Claimable claim) {
    boolean injured = claim.kept().stream().anyMatch(c -> CodeKinds.isInjury(c.id()));
    for (var cause : claim.affirmed()) {
      if (!CodeKinds.isExternalCause(cause.id())) {
        continue;
      }
      if (!injured) {
        cause.drop("No injury is coded that it could explain (Official Guidelines I.C.20.a).");
      }
      if (injured && !isTreatedNow(claim) && cause.id().startsWith("Y9")) {
        cause.drop(
            "Place, activity and status are told at the first visit for an injury (Official"
                + " Guidelines I.C.20.b, I.C.20.c, I.C.20.k).");
      }
      cause.nudge(Math.min(0, LAST - cause.score()));
    }
    keepOneFall(claim);
    keepOne(claim, "Y92");
    keepOne(claim, "Y93");
  }

  /// Place and activity are told once; the one that says most stays (Official Guidelines I.C.20.b,
  /// I.C.20.c).
  private static void keepOne(Claimable claim, String category) {
    var told = claim.kept().stream().filter(c -> c.startsWith(category)).toList();
    told.stream()
        .max(
            Comparator.comparingInt((Candidate c) -> isExact(c) ? 1 : 0)
                .thenComparingDouble(Candidate::score)
                .thenComparingInt(c -> -c.place()))
        .ifPresent(best ->
            told.stream()
                .filter(c -> c != best)
                .forEach(c -> c.drop("Told once: " + best.id() + " says more.")));
  }

  private static boolean isExact(Candidate candidate) {
    return !candidate.code().title().contains("nspecified");
  }

  private static boolean isTreatedNow(Claimable claim) {
    return claim.kept().stream()
        .anyMatch(c -> CodeKinds.isInjury(c.id()) && (c.id().length() < 8 || c.id().endsWith("A")));
  }

  private static void keepOneFall(Claimable claim) {
    var vague = claim.kept("W19");
    var exact =
        claim.kept().stream()
            .filter(c -> c.id().compareTo("W00") >= 0 && c.id().compareTo("W19") < 0)
            .findFirst();
    if (vague.isPresent() && exact.isPresent()) {
      vague.get().drop(exact.get().id() + " says how the patient fell.");
    }
  }
}
