package org.claimwright.coding.em;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// Which code a coder's own worksheet comes to.
class VisitLadderTest {

  private static final VisitLadder OFFICE = VisitLadder.holding("99213").orElseThrow();

  @Test
  void twoOfTheThreeElementsDecide() {
    assertThat(OFFICE.byDecision(Level.MODERATE, Level.STRAIGHTFORWARD, Level.MODERATE))
        .isEqualTo("99214");
    assertThat(OFFICE.byDecision(Level.HIGH, Level.LOW, Level.LOW)).isEqualTo("99213");
    assertThat(OFFICE.byDecision(Level.HIGH, Level.STRAIGHTFORWARD, Level.LOW)).isEqualTo("99213");
  }

  @Test
  void minutesReachTheHighestCodeWhoseBoundTheyMeet() {
    assertThat(OFFICE.byTime(9)).isEmpty();
    assertThat(OFFICE.byTime(29)).contains("99213");
    assertThat(OFFICE.byTime(30)).contains("99214");
    assertThat(OFFICE.byTime(200)).contains("99215");
  }

  @Test
  void anEmergencyVisitGoesByDecisionMakingAlone() {
    var emergency = VisitLadder.holding("99284").orElseThrow();
    assertThat(emergency.hasTime()).isFalse();
    assertThat(emergency.byTime(500)).isEmpty();
    assertThat(emergency.byDecision(Level.MODERATE, Level.MODERATE, Level.LOW)).isEqualTo("99284");
  }

  @Test
  void aCodeThatStandsForTwoLevelsIsTheHigherOfThem() {
    var ward = VisitLadder.holding("99231").orElseThrow();
    assertThat(ward.levelOf("99231")).contains(Level.LOW);
    assertThat(ward.byDecision(Level.STRAIGHTFORWARD, Level.LOW, Level.STRAIGHTFORWARD))
        .isEqualTo("99231");
  }

  @Test
  void preventiveVisitsAndDischargesStandOnNoLadder() {
    assertThat(VisitLadder.holding("99396")).isEmpty();
    assertThat(VisitLadder.holding("99239")).isEmpty();
    assertThat(VisitLadder.holding("G0439")).isEmpty();
  }

  @Test
  void everyPlaceHasItsOwnNameAndItsOwnKey() {
    var names = new HashSet<String>();
    var keys = new HashSet<String>();
    for (var ladder : VisitLadder.all()) {
      assertThat(names.add(ladder.name())).as(ladder.name()).isTrue();
      assertThat(keys.add(ladder.key())).as(ladder.key()).isTrue();
      assertThat(ladder.name()).doesNotContain("Elsewhere");
      assertThat(ladder.steps()).hasSize(4);
    }
    assertThat(names).contains("Office, known patient", "Office, new patient", "Home, new patient");
  }
}
