package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimwright.app.codingdesk.CodingAction.Accept;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.NewDocument;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What a clinician adds to a note that has been read, as in answer to a query.
@AppTest
@Import(TestDesk.class)
class WordsAddedLaterTest {

  private static final String ADDENDUM = "She has chronic kidney disease, stage 3b.";

  @Autowired private TestDesk desk;
  @Autowired private CodingDesk coding;
  @Autowired private Visits visits;

  private TestPractice practice;
  private VisitId visit;

  @BeforeEach
  void aReadVisit() {
    practice = desk.practice();
    visit = desk.visit(practice, "Ellis");
    desk.read(practice, visit);
  }

  @Test
  void aDiagnosisInAnAddendumIsOneThatTheClinicianMade() {
    add();
    var sheet = desk.read(practice, visit).sheet();
    assertThat(sheet.suggested())
        .filteredOn(one -> one.code().code().equals("N18.32"))
        .singleElement()
        .satisfies(one ->
            assertThat(one.grounds().evidence().getLast().words())
                .isEqualTo("chronic kidney disease, stage 3b"));
  }

  @Test
  void whatThePersonDidLastIsStillWhatUndoTakesBack() {
    accept("E11.42");
    add();
    var read = desk.read(practice, visit);
    assertThat(read.lastAction()).isEqualTo("Accepted E11.42");
    var undone =
        PracticeScope.call(practice.id(), () -> coding.undo(visit, read.version()).orThrow());
    assertThat(undone.sheet().diagnoses()).isEmpty();
    assertThat(undone.undoneAction()).isEqualTo("Accepted E11.42");
  }

  private void accept(String code) {
    PracticeScope.run(
        practice.id(),
        () -> {
          var now = coding.find(visit).orElseThrow();
          coding.act(visit, now.version(), new Accept(desk.key(practice, visit, code))).orThrow();
        });
  }

  private void add() {
    PracticeScope.run(
        practice.id(),
        () ->
            visits
                .add(
                    visit,
                    new NewDocument(
                        DocumentRecord.Kind.ADDENDUM, "Addendum", new NoteText(ADDENDUM)))
                .orThrow());
  }
}
