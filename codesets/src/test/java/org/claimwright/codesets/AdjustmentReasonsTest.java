package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimwright.codesets.AdjustmentReason.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustmentReasonsTest {

  private final AdjustmentReasons reasons = AdjustmentReasons.shipped();

  @ParameterizedTest
  @CsvSource({
    "45,CONTRACTUAL,0",
    "1,PATIENT,0",
    "3,PATIENT,0",
    "197,DENIAL,2",
    "97,DENIAL,4",
    "23,INFORMATION,0"
  })
  void readsWhatAReasonIsToThePractice(String carc, Kind kind, int scenario) {
    var reason = reasons.find(carc).orElseThrow();
    assertThat(reason.kind()).isEqualTo(kind);
    assertThat(reason.scenario()).isEqualTo(scenario);
    assertThat(reason.words()).isNotBlank();
  }

  @Test
  void aReasonNobodyHasReadCountsAsARefusal() {
    assertThat(reasons.find("ZZ9")).isEmpty();
    assertThat(reasons.isDenial("ZZ9")).isTrue();
    assertThat(reasons.isDenial("45")).isFalse();
  }
}
