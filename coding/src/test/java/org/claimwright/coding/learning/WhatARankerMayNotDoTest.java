package org.claimwright.coding.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.codesets.StarterSet;
import org.claimwright.coding.CodingEngines;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;
import org.junit.jupiter.api.Test;

/// The bounds of a model, whatever it learnt.
class WhatARankerMayNotDoTest {

  private static final Suggestions ENGINE =
      CodingEngines.of(StarterSet.load())
          .suggest(
              VisitNote.of(
                  """
                  HPI: Here for blood pressure. Denies chest pain. Mother had asthma.

                  ASSESSMENT
                  1. Hypertension
                  2. Type 2 diabetes
                  3. Cough

                  PLAN: Continue lisinopril and metformin. Recheck in 3 months.
                  """,
                  LocalDate.of(2025, 11, 3)));

  @Test
  void itBringsNothingBackThatTheRulesDropped() {
    var ranked = with(Map.of("bias", 9.0)).rank(ENGINE, "");

    assertThat(codes(ranked.codes())).containsExactlyInAnyOrderElementsOf(codes(ENGINE.codes()));
    assertThat(ranked.considered()).isEqualTo(ENGINE.considered());
  }

  @Test
  void evidenceModifiersAndUnitsStayAsTheyAre() {
    var ranked = with(Map.of("bias", -9.0)).rank(ENGINE, "");

    for (var code : ENGINE.codes()) {
      var same = find(ranked, code.code());
      assertThat(same.reasoning().evidence()).isEqualTo(code.reasoning().evidence());
      assertThat(same.modifiers()).isEqualTo(code.modifiers());
      assertThat(same.units()).isEqualTo(code.units());
      assertThat(same.reasoning().why()).startsWith(code.reasoning().why());
    }
  }

  @Test
  void aSuggestionTheEngineIsSureOfIsNeverPutOutOfSight() {
    var ranked = with(Map.of("bias", -9.0)).rank(ENGINE, "");

    var sure = ENGINE.codes().stream().filter(c -> c.reasoning().score() >= 0.8).toList();
    assertThat(codes(sure)).contains("I10");
    assertThat(codes(ranked.codes())).containsAll(codes(sure));
    assertThat(find(ranked, "I10").reasoning().score()).isEqualTo(0.5);
  }

  @Test
  void whatIsSetAsideIsStillFoundAmongTheConsideredWithTheReason() {
    var never = with(Map.of("bias", -9.0));

    assertThat(never.setsAside(SimulatedHistory.traits("Z79.84", 0.64))).isTrue();
    assertThat(never.setsAside(SimulatedHistory.traits("I10", 0.92))).isFalse();
    assertThat(RankedWhy.setAside("Told.", "r1", 0.64))
        .isEqualTo(
            "Told. Set aside by ranker r1: this practice hardly ever takes it; the engine's own"
                + " score is 0.64.");
  }

  @Test
  void itTellsWhichModelScoredAndWhatTheEngineHadSaid() {
    var ranked = with(Map.of("chapter:I", 1.0)).rank(ENGINE, "");

    assertThat(find(ranked, "I10").reasoning().why())
        .endsWith(" Ordered by ranker r1; the engine's own score is 0.92.");
    assertThat(ranked.codes().getFirst().code()).isEqualTo("I10");
  }

  @Test
  void itLearnsFromTheEnginesScoreAndNeverFromItsOwn() {
    var ranked = with(Map.of("bias", 2.0)).rank(ENGINE, "");

    var again = Traits.of(find(ranked, "I10"), ranked.sections(), "");
    assertThat(again).isEqualTo(Traits.of(find(ENGINE, "I10"), ENGINE.sections(), ""));
  }

  @Test
  void aFileThatIsNoModelIsRefusedWithTheLineThatIsWrong() {
    assertThatThrownBy(() -> RankerFile.read("weights"))
        .hasMessageContaining("the first line must be");
    assertThatThrownBy(() -> RankerFile.read("claimwright-ranker 1\nversion r1\nlearnt 2026\n"))
        .hasMessageContaining("\"figures rival\" needs 5 values and has 0");
    assertThatThrownBy(() -> RankerFile.read("claimwright-ranker 1\nweight bias NaN\n"))
        .hasMessageContaining("\"NaN\" in \"weight bias NaN\" is no number");
  }

  private static Ranker with(Map<String, Double> weights) {
    var training =
        RankerTraining.train("r1", SimulatedHistory.ofVisits(200), Optional.empty())
            .orThrow()
            .training();
    return new Ranker("r1", training, weights);
  }

  private static List<String> codes(List<SuggestedCode> codes) {
    return codes.stream().map(SuggestedCode::code).toList();
  }

  private static SuggestedCode find(Suggestions suggestions, String code) {
    return Stream.concat(suggestions.codes().stream(), suggestions.considered().stream())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
