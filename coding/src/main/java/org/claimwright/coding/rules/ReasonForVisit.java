package org.claimwright.coding.rules;

import java.util.Comparator;
import org.claimwright.coding.Section;

/// A note whose assessment names nothing that can be coded is coded to the reason for the visit
/// (Official Guidelines IV.A, IV.D).
final class ReasonForVisit {
  private static final double JUST_ENOUGH = 0.55;

  private ReasonForVisit() {}

  static void apply(Claimable claim) {
    boolean named =
        claim.kept().stream().anyMatch(c -> !CodeKinds.isExternalCause(c.id()) && c.score() >= 0.5);
    if (named) {
      return;
    }
    claim.affirmed().stream()
        .filter(c -> !CodeKinds.isExternalCause(c.id()) && !CodeKinds.isFactor(c.id()))
        .filter(c -> c.score() >= 0.2)
        .max(Comparator.comparingDouble(ReasonForVisit::closeness))
        .ifPresent(c ->
            c.raise(
                JUST_ENOUGH,
                "No diagnosis is assessed, so the reason for the visit is coded (Official"
                    + " Guidelines IV.D)."));
  }

  private static double closeness(Candidate candidate) {
    boolean complaint =
        candidate.findings().stream()
            .anyMatch(f -> f.passage().kind() == Section.Kind.CHIEF_COMPLAINT);
    return candidate.score() + (complaint ? 0.3 : 0) + 0.02 * candidate.findings().size();
  }
}
