package org.claimwright.coding.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Assertion;

/// A cancer that ran in the family is coded beside the screening for it (Official Guidelines
/// I.C.21.c.4, I.C.21.c.5).
final class FamilyOfScreening {
  private static final double BESIDE = 0.55;
  private static final Pattern DENIED =
      Pattern.compile("\\b(no|denies|negative|neg|not|without|none|unknown)\\b");

  /// What is screened for, the cancers that it finds and the code of the family's.
  private record Row(String screening, List<String> cancers, String family) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("Z12.11", List.of("C18", "C19", "C20"), "Z80.0"),
          new Row("Z12.31", List.of("C50"), "Z80.3"),
          new Row("Z12.39", List.of("C50"), "Z80.3"),
          new Row("Z12.2", List.of("C34"), "Z80.1"),
          new Row("Z12.5", List.of("C61"), "Z80.42"),
          new Row("Z12.83", List.of("C43"), "Z80.8"));

  private FamilyOfScreening() {}

  static void apply(Claimable claim) {
    for (var row : ROWS) {
      claim
          .kept(row.screening())
          .ifPresent(screening ->
              claim.all().stream()
                  .filter(c -> isOf(row, c))
                  .findFirst()
                  .ifPresent(relative -> add(claim, row, relative)));
    }
  }

  private static boolean isOf(Row row, Candidate candidate) {
    boolean cancer = row.cancers().stream().anyMatch(candidate::startsWith);
    boolean ofFamily = cancer && candidate.assertion() == Assertion.FAMILY;
    return (ofFamily || isHistory(row, candidate))
        && candidate.findings().stream().noneMatch(FamilyOfScreening::denied);
  }

  /// `screening for` doubts the family history behind it no more than it doubts the screening.
  private static boolean isHistory(Row row, Candidate candidate) {
    return candidate.id().equals(row.family())
        && (!candidate.isDropped() || candidate.assertion() == Assertion.UNCERTAIN);
  }

  private static boolean denied(Finding finding) {
    return DENIED.matcher(finding.passage().sentence().words()).find();
  }

  private static void add(Claimable claim, Row row, Candidate relative) {
    var why =
        "Cancer in the family is coded beside the screening for it (Official Guidelines I.C.21.c.4).";
    claim.combine(row.family(), why, relative).ifPresent(history -> history.raise(BESIDE, why));
  }
}
