package org.claimwright.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodeIdentity;
import org.claimwright.app.codingdesk.CodingSheet;
import org.claimwright.app.codingdesk.Decision;
import org.claimwright.app.codingdesk.Decision.Standing;
import org.claimwright.app.codingdesk.Evidence;
import org.claimwright.app.codingdesk.Grounds;
import org.claimwright.app.codingdesk.Provenance;
import org.claimwright.app.codingdesk.Reading;
import org.claimwright.app.codingdesk.Reading.SectionMark;
import org.claimwright.app.codingdesk.ServiceDetails;
import org.claimwright.app.codingdesk.Stamp;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section;
import org.claimwright.coding.learning.CoderDecision;
import org.claimwright.coding.learning.CoderDecision.Answer;
import org.junit.jupiter.api.Test;

/// What the sheet of a finished visit says was decided, and what of it is no decision.
class WhatASheetTeachesTest {

  /// Half past eight in the evening in Ohio, the next day in Greenwich.
  private static final Stamp EVENING =
      new Stamp("Maya Reyes", Instant.parse("2026-03-03T01:30:00Z"));

  @Test
  void anAcceptedOrRejectedSuggestionIsADecisionOfThatDayInThePractice() {
    assertThat(decisions(entry(Standing.ASSIGNED, Provenance.ENGINE, "Told.")))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.answer()).isEqualTo(Answer.ACCEPTED);
          assertThat(one.on()).isEqualTo(LocalDate.of(2026, 3, 2));
          assertThat(one.traits().ground().section()).isEqualTo(Section.Kind.ASSESSMENT);
        });
    assertThat(answers(Standing.REJECTED, Provenance.MODEL, "Told."))
        .containsExactly(Answer.REJECTED);
  }

  @Test
  void whatNobodyDecidedAndWhatTheRulesDroppedTeachNothing() {
    assertThat(answers(Standing.SUGGESTED, Provenance.ENGINE, "Told.")).isEmpty();
    assertThat(answers(Standing.CONSIDERED, Provenance.ENGINE, "Told.")).isEmpty();
  }

  @Test
  void aCodeOfTheCodersOwnWasAddedAndTakenOffItIsNothing() {
    assertThat(answers(Standing.ASSIGNED, Provenance.PERSON, "")).containsExactly(Answer.ADDED);
    assertThat(answers(Standing.ASSIGNED, Provenance.BOTH, "Told.")).containsExactly(Answer.ADDED);
    assertThat(answers(Standing.REJECTED, Provenance.PERSON, "")).isEmpty();
  }

  @Test
  void aCodeTheRankerHadSetAsideAndACoderWantedCountsAsAcceptedWithTheEnginesScore() {
    var why =
        "Told. Set aside by ranker r1: this practice hardly ever takes it; the engine's own score"
            + " is 0.64.";

    assertThat(decisions(entry(Standing.ASSIGNED, Provenance.BOTH, why)))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.answer()).isEqualTo(Answer.ACCEPTED);
          assertThat(one.traits().score()).isEqualTo(0.64);
        });
  }

  private static List<Answer> answers(Standing standing, Provenance provenance, String why) {
    return decisions(entry(standing, provenance, why)).stream().map(CoderDecision::answer).toList();
  }

  private static List<CoderDecision> decisions(CodeEntry entry) {
    var section = new SectionMark(4, 0, 80, "ASSESSMENT");
    var reading = new Reading(List.of(4L), List.of(section), List.of(), List.of(), List.of());
    var sheet = new CodingSheet(List.of(entry), reading);
    return new SheetDecisions(1, sheet, "family medicine", ZoneId.of("America/New_York")).all();
  }

  private static CodeEntry entry(Standing standing, Provenance provenance, String why) {
    return new CodeEntry(
        1,
        new CodeIdentity(CodeSystem.ICD10CM, "I10", "Essential (primary) hypertension", "starter"),
        new ServiceDetails(List.of(), 1, List.of()),
        new Grounds(3, why, Assertion.AFFIRMED, List.of(new Evidence(4, 12, 24, "hypertension"))),
        new Decision(standing, provenance, EVENING, ""));
  }
}
