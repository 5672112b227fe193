package org.claimwright.coding.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.Test;

/// What a model learns from a practice's own decisions, measured on later ones.
class ARankerLearnsFromDecisionsTest {

  @Test
  void itForetellsLaterDecisionsBetterThanTheEnginesOwnScores() {
    var training = trained(SimulatedHistory.ofVisits(600)).training();

    assertThat(training.engine().logLoss()).isCloseTo(0.69, within(0.02));
    assertThat(training.own().logLoss()).isLessThan(training.engine().logLoss() * 0.65);
    assertThat(training.own().calibrationError()).isLessThan(0.07);
    assertThat(training.engine().calibrationError()).isGreaterThan(0.15);
    assertThat(training.own().topAccepted()).isGreaterThan(training.engine().topAccepted() + 0.2);
    assertThat(training.own().recallAtTen()).isEqualTo(training.engine().recallAtTen());
    assertThat(training.worse()).isEmpty();
  }

  @Test
  void itIsMeasuredOnlyOnDaysLaterThanThoseItLearntFrom() {
    var training = trained(SimulatedHistory.ofVisits(400)).training();

    assertThat(training.learnt().days().last()).isBefore(training.measured().days().first());
    int all = training.learnt().decisions() + training.measured().decisions();
    assertThat(training.measured().decisions() / (double) all).isCloseTo(0.2, within(0.02));
  }

  @Test
  void theSameDecisionsGiveTheSameModelInWhateverOrderVisitsCome() {
    var decisions = SimulatedHistory.ofVisits(200);

    assertThat(RankerFile.write(trained(decisions)))
        .isEqualTo(RankerFile.write(trained(decisions.reversed())));
  }

  @Test
  void tooFewDecisionsAreRefusedWithTheNumberThatIsNeeded() {
    var few = SimulatedHistory.ofVisits(300).subList(0, 150);

    assertThat(refusals(few))
        .singleElement()
        .satisfies(no -> {
          assertThat(no.code()).isEqualTo("RANKER-TOO-FEW");
          assertThat(no.message()).contains("200 are needed");
        });
  }

  @Test
  void decisionsThatOnlyAcceptAreRefusedSinceNothingTellsThemApart() {
    var accepted =
        SimulatedHistory.ofVisits(600).stream().filter(CoderDecision::isAccepted).toList();

    assertThat(refusals(accepted)).extracting(Problem::code).containsExactly("RANKER-ONE-SIDED");
  }

  @Test
  void aModelOfHabitsThatHaveTurnedIsFoundToBeWorse() {
    var training = trained(SimulatedHistory.thatTurns(600)).training();

    assertThat(training.worse()).isNotEmpty().first().asString().contains("log loss", "is above");
  }

  @Test
  void whatWasRightForOneModelIsAskedOfTheNextToo() {
    var first = trained(SimulatedHistory.ofVisits(300));
    var second =
        RankerTraining.train("r2", SimulatedHistory.ofVisits(600), Optional.of(first)).orThrow();

    assertThat(second.training().rival().version()).isEqualTo("r1");
    assertThat(second.objections("r1")).isEqualTo(second.training().worse());
    assertThat(second.objections("r7"))
        .containsExactly("it was measured beside r1, but now r7 is in force");
  }

  @Test
  void decisionsByChanceTeachNoHabit() {
    var ranker = trained(SimulatedHistory.withoutHabits(600));

    assertThat(ranker.score(SimulatedHistory.traits("I10", 0.7))).isCloseTo(0.5, within(0.15));
  }

  @Test
  void aCategoryItHasNeverSeenStaysNearWhatItsLikeAreTakenAt() {
    var ranker = trained(SimulatedHistory.ofVisits(600));

    assertThat(ranker.weights()).doesNotContainKey("category:K21");
    assertThat(ranker.score(SimulatedHistory.traits("K21.9", 0.8))).isBetween(0.5, 0.95);
  }

  @Test
  void aModelIsTheSameAfterItWasWrittenAndRead() {
    var text = RankerFile.write(trained(SimulatedHistory.ofVisits(200)));

    assertThat(RankerFile.write(RankerFile.read(text))).isEqualTo(text);
    assertThat(text)
        .startsWith("claimwright-ranker 1\nversion r1\nlearnt 2026-01-")
        .contains("weight specialty:Family%20medicine ");
  }

  private static Ranker trained(List<CoderDecision> decisions) {
    return RankerTraining.train("r1", decisions, Optional.empty()).orThrow();
  }

  private static List<Problem> refusals(List<CoderDecision> decisions) {
    return switch (RankerTraining.train("r1", decisions, Optional.empty())) {
      case Outcome.Ok<Ranker> ok -> List.of();
      case Outcome.Rejected<Ranker> no -> no.problems();
    };
  }
}
