package org.claimwright.app.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.Test;

class ComparingCodesTest {

  @Test
  void eachBilledCodeMeetsTheAuditorsLikeliest() {
    assertThat(
            CodeComparison.of(
                billed("E11.9", "I10", "M17.0", "99214-25", "J3301"),
                List.of("E11.42", "M17.0", "99213", "J3301 ×4", "Z79.4")))
        .extracting(code -> code.billed().label(), AuditedCode::verdict, AuditedCode::revised)
        .containsExactly(
            tuple("E11.9", "specificity", "E11.42"),
            tuple("I10", "unsupported", ""),
            tuple("M17.0", "agree", ""),
            tuple("99214-25", "over", "99213"),
            tuple("J3301", "modifier", "J3301 ×4"),
            tuple("", "missed", "Z79.4"));
  }

  @Test
  void aLevelBelowTheAuditorsIsTooLow() {
    assertThat(CodeComparison.of(billed("99213"), List.of("99215")))
        .extracting(AuditedCode::verdict)
        .containsExactly("under");
  }

  @Test
  void levelsOfDifferentKindsOfVisitAreNotHigherOrLower() {
    assertThat(CodeComparison.of(billed("99204"), List.of("99213")))
        .extracting(AuditedCode::verdict)
        .containsExactly("unsupported", "missed");
  }

  @Test
  void missedCodesCountAmongTheCodes() {
    var figures = AuditFigures.of(CodeComparison.of(billed("M17.0"), List.of("M17.0", "Z79.4")));
    assertThat(figures.codes()).isEqualTo(2);
    assertThat(figures.accuracy()).isEqualTo("50.0 %");
    assertThat(figures.rate(Verdict.MISSED)).isEqualTo("50.0 %");
  }

  @Test
  void nothingJudgedHasNoRate() {
    assertThat(AuditFigures.of(List.of()).accuracy()).isEqualTo("–");
  }

  @Test
  void aChartIsNotClosedWhileALineHasNoVerdictOrLacksItsCode() {
    var judged =
        new Judgement(Map.of(1, new AuditedCode.Finding(Verdict.WRONG, "", "")), List.of(), "")
            .of(billed("E11.9", "99213"));
    assertThat(judged.problems())
        .extracting(Problem::where)
        .containsExactly("revised-1", "verdict-2");
  }

  @Test
  void levelsDriftWhereThereAreEnoughVisitsToSaySo() {
    var before = Map.of("99213", 70, "99214", 30);
    assertThat(LevelDrift.of(before, Map.of("99213", 15, "99214", 20)).getFirst().isDrifting())
        .isTrue();
    assertThat(LevelDrift.of(before, Map.of("99214", 10)).getFirst().isDrifting()).isFalse();
    assertThat(LevelDrift.of(Map.of(), Map.of())).isEmpty();
  }

  private static List<AuditedCode> billed(String... labels) {
    return IntStream.range(0, labels.length)
        .mapToObj(at ->
            new AuditedCode(
                at + 1,
                new AuditedCode.Billed(
                    CodeComparison.isDiagnosis(labels[at]), labels[at], "", "engine"),
                Optional.empty()))
        .toList();
  }
}
