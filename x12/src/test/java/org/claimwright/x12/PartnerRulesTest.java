package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of a trading partner, told on level 7 with the rule's own id.
class PartnerRulesTest {

  private static List<X12Problem> problems(String rules) {
    var bytes = Files837.bytes(Files837.CLAIM);
    return X12Validator.validate(bytes, Validation.ALONE.with(PartnerRules.parse(rules)))
        .problems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1 837P 2300 needs REF[G1] -- the authorization is missing",
        "A1 837P 2300 needs REF[G1] when CLM05-1 is 11,12 -- visits need an authorization",
        "A1 837P 2300 needs loop 2310A -- the referring provider is missing",
        "A1 837P 2310B forbids PRV -- no taxonomy of the rendering provider",
        "A1 837P 2300 CLM05-3 is 7,8 -- only corrections",
        "A1 837P,837I 2010BA NM109 like W[0-9]{9} -- member numbers are W and nine digits",
        "A1 837P 2300 CLM02 at most 100 -- larger charges go on paper",
        "A1 837P 2300 HI01-2 not E119,I10 -- no diabetes here"
      })
  void aBrokenRuleIsTold(String rule) {
    var problems = problems(rule);

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().code()).isEqualTo("X12-PARTNER-RULE");
    assertThat(problems.getFirst().snip()).isEqualTo(7);
    assertThat(problems.getFirst().citation()).isEqualTo("partner rule A1");
    assertThat(problems.getFirst().message()).isEqualTo(rule.substring(rule.indexOf("--") + 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1 837P 2300 needs REF[G1] when CLM05-1 is 21 -- not here",
        "A1 837I 2300 needs REF[G1] -- not of this transaction",
        "A1 837P 2300 CLM05-3 is 1,7,8 -- holds",
        "A1 837P 2300 CLM10 like X -- nothing there, nothing wrong",
        "# a comment"
      })
  void aRuleThatHoldsIsNotTold(String rule) {
    assertThat(problems(rule)).isEmpty();
  }

  @Test
  void theFaultyElementIsNamed() {
    var problem = problems("A1 837P 2300 CLM05-3 is 7,8 -- only corrections").getFirst();

    assertThat(problem.element()).isEqualTo("CLM05-3");
    assertThat(problem.value()).isEqualTo("1");
  }

  @Test
  void aLineThatIsNoRuleIsNamed() {
    assertThatThrownBy(() -> PartnerRules.parse("# rules\nA1 837P 2300 wants REF[G1] -- please"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("CHECK [when CONDITION]");
  }
}
