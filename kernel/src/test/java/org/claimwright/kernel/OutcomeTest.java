package org.claimwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Problem NO_NPI = Problem.stop("DATA-NPI", "line 3", "the NPI is missing");

  @Test
  void warningsOfEveryStepAreKept() {
    Outcome<Integer> first = new Outcome.Ok<>(1, List.of(Problem.warn("A", "", "first")));
    Outcome<Integer> both =
        first.then(value -> new Outcome.Ok<>(value + 1, List.of(Problem.warn("B", "", "second"))));
    assertThat(both.orThrow()).isEqualTo(2);
    assertThat(both.problems()).extracting(Problem::code).containsExactly("A", "B");
  }

  @Test
  void aRefusalStopsTheSteps() {
    Outcome<Integer> refused = Outcome.rejected(NO_NPI);
    assertThat(refused.then(value -> Outcome.ok("reached")).isOk()).isFalse();
    assertThat(refused.map(value -> value + 1).problems()).containsExactly(NO_NPI);
    assertThatIllegalStateException()
        .isThrownBy(refused::orThrow)
        .withMessage("line 3: the NPI is missing");
  }

  @Test
  void aRefusalMustSayWhy() {
    assertThatIllegalArgumentException().isThrownBy(() -> Outcome.rejected(List.of()));
  }

  @Test
  void percentagesReadAndWriteBack() {
    assertThat(Percent.parse("12.5%")).hasToString("12.5%").isEqualTo(new Percent(1250));
    assertThat(Percent.of(20).fraction()).isEqualByComparingTo("0.2");
    assertThatIllegalArgumentException().isThrownBy(() -> Percent.parse("-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Percent.parse("1.005"));
  }
}
