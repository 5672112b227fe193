package org.claimwright.coding.rules;

import java.util.List;
import org.claimwright.coding.sections.Passage;

/// A note whose title names a check-up is coded as one (Official Guidelines I.C.21.c.13); a child's
/// with abnormal findings where it codes a problem beside.
final class PreventiveVisit {
  private static final List<String> REASONS = List.of("Z00.0", "Z00.1", "Z01.41");
  private static final double BY_TITLE = 0.9;
  private static final int TITLE = 2;

  private PreventiveVisit() {}

  static void apply(Claimable claim, List<Passage> passages) {
    var title =
        passages.stream().limit(TITLE).filter(p -> p.section().heading().isEmpty()).toList();
    claim.affirmed().stream()
        .filter(c -> REASONS.stream().anyMatch(c::startsWith))
        .filter(c -> c.findings().stream().anyMatch(f -> title.contains(f.passage())))
        .forEach(c -> c.raise(BY_TITLE, "The title of the note names a check-up."));
  }

  /// Once it is settled what else is coded.
  static void withFindings(Claimable claim) {
    var child = claim.kept("Z00.129");
    boolean problem = claim.kept().stream().anyMatch(c -> CodeKinds.isDiagnosis(c.id()));
    if (child.isPresent() && problem) {
      var why = "A problem is coded beside the check-up, so it has abnormal findings.";
      if (claim.combine("Z00.121", why, child.get()).isPresent()) {
        child.get().drop(why);
      }
    }
  }
}
