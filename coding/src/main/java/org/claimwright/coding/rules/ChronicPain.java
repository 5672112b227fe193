package org.claimwright.coding.rules;

import java.util.List;
import java.util.Set;

/// Pain that the assessment calls chronic is coded as chronic pain beside its site (Official
/// Guidelines I.C.6.b.1).
final class ChronicPain {
  private static final List<String> SITES =
      List.of("M54.2", "M54.5", "M54.6", "M54.9", "M25.5", "M79.6", "R10", "M26.62");
  private static final Set<String> CHRONIC = Set.of("chronic", "longstanding");

  private ChronicPain() {}

  static void apply(Claimable claim) {
    for (var site : claim.kept()) {
      if (SITES.stream().anyMatch(site::startsWith) && isChronic(site)) {
        claim.combine(
            "G89.29",
            site.id()
                + " is called chronic, so the chronic pain is coded too (Official Guidelines I.C.6.b.1).",
            site);
        site.nudge(0.01);
      }
    }
  }

  private static boolean isChronic(Candidate site) {
    return site.findings().stream()
        .filter(f -> f.passage().namesProblem())
        .anyMatch(ChronicPain::chronicBeside);
  }

  private static boolean chronicBeside(Finding finding) {
    var tokens = finding.mention().sentence().tokens();
    int from = Math.max(0, finding.mention().first() - 3);
    return tokens.subList(from, finding.mention().last() + 1).stream()
        .anyMatch(t -> CHRONIC.contains(t.stem()));
  }
}
