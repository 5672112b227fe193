package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.SampleClaim;

/// A biller's desk on a day in spring 2026, where claims are checked.
final class Desk {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

  private Desk() {}

  static EditContext fromAFile() {
    return new EditContext(new FewCodes("FY2026"), new CoverageFacts.NotOnFile(), TODAY, 180);
  }

  static EditContext withStarterCodes() {
    return new EditContext(new FewCodes("starter"), new CoverageFacts.NotOnFile(), TODAY, 180);
  }

  static List<Finding> check(SampleClaim claim) {
    return ClaimEdits.check(claim.build(), fromAFile());
  }

  static List<Finding> check(SampleClaim claim, CoverageFacts facts) {
    return ClaimEdits.check(
        claim.build(), new EditContext(new FewCodes("FY2026"), facts, TODAY, 180));
  }

  /// The one finding of a rule; every finding must say what is wrong, where and what to do.
  static Finding only(List<Finding> findings, String rule) {
    assertThat(findings).extracting(Finding::rule).containsExactly(rule);
    var finding = findings.getFirst();
    assertThat(finding.message()).isNotBlank();
    assertThat(finding.fix()).isNotBlank();
    assertThat(finding.citation()).isNotBlank();
    return finding;
  }
}
