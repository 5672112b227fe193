package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.aCleanClaim;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CleanClaimTest {

  @Test
  void aCleanClaimHasNoFinding() {
    assertThat(Desk.check(aCleanClaim())).isEmpty();
  }

  @Test
  void everyRuleHasItsOwnIdInAKnownFamilyAndACitation() {
    var ids = new HashSet<String>();
    for (var rule : ClaimRules.TABLE) {
      assertThat(rule.source().id())
          .matches("(DATA|ICD10|HCPCS|EM|NCCI|FILING|COVERAGE|PAYER)-[A-Z0-9-]+");
      assertThat(rule.source().citation()).isNotBlank();
      assertThat(ids.add(rule.source().id())).as(rule.source().id()).isTrue();
    }
  }

  @Test
  void aRuleKeepsSilentBeforeItsTime() {
    var early = aCleanClaim().on(java.time.LocalDate.of(2011, 5, 2)).withLine("99213", "1.00");
    assertThat(Desk.check(early)).isEmpty();
  }

  @Test
  void stopsComeBeforeWarnings() {
    var claim =
        org.claimwright.claims.SampleClaim.aCommercialClaim()
            .withDiagnoses("I10", "E11.9")
            .withLine("99213", "0.00");
    assertThat(Desk.check(claim))
        .extracting(Finding::rule)
        .containsExactly("DATA-CHARGE", "ICD10-NOT-POINTED");
  }
}
