package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;
import org.junit.jupiter.api.Test;

/// The practice's own rules as a text.
class RuleFilesTest {

  private static final String TEXT =
      """
      # what Lakeshore wants
      rule     = Visits want 25
      payer    = LAKE1
      codes    = 9921* 99203
      modifier = 25 57
      from     = 2026-01-01
      to       = 2026-12-31
      advice   = Ask the biller, room #2

      rule   = Diabetes is looked at
      codes  = E11.-
      review = yes
      weight = warn
      from   = 2025-10-01
      """;

  @Test
  void aFileIsReadRuleByRule() {
    var rules = PracticeRuleFile.read(TEXT, "own.rules", 3).orThrow();

    assertThat(rules)
        .extracting(PracticeRule::name)
        .containsExactly("Visits want 25", "Diabetes is looked at");
    assertThat(rules)
        .extracting(rule -> rule.source().id())
        .containsExactly("PRACTICE-3", "PRACTICE-4");
    var first = rules.getFirst();
    assertThat(first.demand()).isEqualTo(new RuleDemand.Modifier(List.of("25", "57")));
    assertThat(first.severity()).isEqualTo(Severity.STOP);
    assertThat(first.source().effective()).hasToString("2026-01-01 to 2026-12-31");
    assertThat(rules.getLast().severity()).isEqualTo(Severity.WARN);
    assertThat(rules.getLast().source().effective().isOpen()).isTrue();
  }

  @Test
  void whatIsWrittenReadsBackAsTheSame() {
    var rules = PracticeRuleFile.read(TEXT, "own.rules", 1).orThrow();
    assertThat(PracticeRuleFile.read(PracticeRuleFile.write(rules), "again", 1).orThrow())
        .isEqualTo(rules);
  }

  @Test
  void everyFaultIsToldByLine() {
    var bad =
        """
        codes = 99213
        rule = One
        codes = HELLO
        colour = red
        from = yesterday
        nonsense
        """;
    assertThat(PracticeRuleFile.read(bad, "bad.rules", 1).problems())
        .extracting(Problem::toString)
        .anyMatch(one -> one.startsWith("bad.rules line 1: the file begins without a rule"))
        .anyMatch(one -> one.startsWith("bad.rules line 3: \"HELLO\" is no code"))
        .anyMatch(one -> one.startsWith("bad.rules line 4: \"colour\" is no entry"))
        .anyMatch(one -> one.startsWith("bad.rules line 5"))
        .anyMatch(one -> one.startsWith("bad.rules line 6: \"nonsense\" is no entry"))
        .anyMatch(one -> one.contains("rule \"One\" needs codes"));
  }

  @Test
  void aRuleThatCannotMeanAnythingIsToldWithItsName() {
    var bad = "rule = X\ncodes = E11.-\nmodifier = 25\nfrom = 2026-01-01\n";
    assertThat(PracticeRuleFile.read(bad, "x.rules", 1).problems())
        .singleElement()
        .asString()
        .contains("x.rules line 1")
        .contains("carries no modifier");
  }
}
