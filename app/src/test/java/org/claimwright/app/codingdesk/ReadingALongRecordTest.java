package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Optional;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSets;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.ReadingStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@AppTest
@Import(TestDesk.class)
class ReadingALongRecordTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;
  @Autowired private Visits visits;
  @Autowired private Patients patients;
  @Autowired private CodingEngine engine;
  @Autowired private CodeSets codeSets;
  @Autowired private ObjectProvider<SuggestionOrder> orders;

  private TestPractice practice;
  private VisitId visit;

  @BeforeEach
  void aVisit() {
    practice = desk.practice();
    visit = desk.visit(practice, "Ellis");
  }

  @Test
  void whileARecordIsReadItIsKnownHowFarTheEngineHasCome() {
    var seen = new ArrayList<Optional<ReadingStage>>();
    var readers = new ArrayList<VisitReader>();
    CodingEngine watched =
        note -> {
          var suggestions = engine.suggest(note);
          seen.add(readers.getFirst().stage(visit));
          return suggestions;
        };
    readers.add(new VisitReader(patients, watched, codeSets, orders));

    PracticeScope.run(
        practice.id(),
        () -> {
          var record = visits.find(visit).orElseThrow();
          readers.getFirst().read(record, ChartText.of(visits.documents(visit)));
        });

    assertThat(seen).containsExactly(Optional.of(ReadingStage.LEVEL));
    assertThat(readers.getFirst().stage(visit)).isEmpty();
  }

  @Test
  void aPageThatWaitsIsToldToAskNoMoreOnceNothingIsBeingRead() throws Exception {
    mvc.perform(get("/coding/" + visit + "/reading").with(users.as(Role.CODER, practice.id())))
        .andExpect(status().is(286))
        .andExpect(content().string(blankString()));
  }

  @Test
  void aVisitOfAnotherPracticeTellsNothing() throws Exception {
    mvc.perform(
            get("/coding/" + visit + "/reading").with(users.as(Role.CODER, desk.practice().id())))
        .andExpect(status().isNotFound());
  }

  @Test
  void aShortNoteIsNotAskedAfter() throws Exception {
    mvc.perform(get("/coding/" + visit).with(users.as(Role.CODER, practice.id())))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/reading"))));
  }
}
