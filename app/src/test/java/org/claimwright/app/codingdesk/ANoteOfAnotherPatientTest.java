package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.NewVisit;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitFacts;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitType;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A note that may be another patient's asks for a decision before anything of it is billed.
@AppTest
@Import(TestDesk.class)
class ANoteOfAnotherPatientTest {

  private static final String UNSURE = "not settled whether the note is this patient";

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;
  @Autowired private Visits visits;
  @Autowired private Patients patients;
  @Autowired private JdbcClient sql;

  private TestPractice practice;
  private RequestPostProcessor coder;
  private VisitId visit;

  @BeforeEach
  void aNoteWithAnotherBirth() {
    practice = desk.practice();
    coder = users.as(users.add(Role.CODER, practice.id()));
    visit = visit("DOB: 06/01/1971\n" + TestVisits.NOTE);
    desk.read(practice, visit);
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
    desk.add(practice, visit, CodeSystem.CPT, "99214");
  }

  @Test
  void aVisitIsNotFinishedUntilItIsSettledWhoseTheNoteIs() throws Exception {
    page()
        .andExpect(content().string(containsString("The note may be another patient")))
        .andExpect(content().string(containsString(UNSURE)));
    act("finish", "anyway", "true")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(UNSURE)));
    assertThat(state()).isNotEqualTo("coded");
  }

  @Test
  void whoConfirmsThatItIsThePatientsIsNamedAndTheVisitIsFinished() throws Exception {
    act("confirm-patient").andExpect(redirectedUrl("/coding/" + visit));
    page()
        .andExpect(content().string(containsString("Test coder confirmed that the note is about")))
        .andExpect(content().string(not(containsString(UNSURE))));
    assertThat(audited()).contains("Confirmed that the note is this patient's");
    act("finish", "anyway", "true").andExpect(redirectedUrl("/coding/" + visit));
    assertThat(state()).isEqualTo("coded");
  }

  @Test
  void anUndoneConfirmationIsNone() throws Exception {
    act("confirm-patient");
    act("undo").andExpect(redirectedUrl("/coding/" + visit));
    act("finish", "anyway", "true").andExpect(content().string(containsString(UNSURE)));
  }

  @Test
  void anAddendumAsksAgain() throws Exception {
    act("confirm-patient");
    var addendum =
        post("/visits/" + visit + "/documents").param("kind", "addendum").param("title", "More");
    by(Role.PHYSICIAN, addendum.param("note", "DOB: 07/07/1977. Gout."));
    page().andExpect(content().string(containsString("The note may speak of two patients")));
    act("finish", "anyway", "true").andExpect(content().string(containsString(UNSURE)));
  }

  @Test
  void aNoteTakenBackIsShownNowhereAndHoldsTheVisitUntilItsOwnIsAdded() throws Exception {
    act("take-note-back").andExpect(redirectedUrl("/coding/" + visit));
    assertThat(state()).isEqualTo("held");
    assertThat(desk.now(practice, visit).sheet().entries()).isEmpty();
    assertThat(audited()).anyMatch(what -> what.endsWith("taken back"));
    page()
        .andExpect(content().string(not(containsString("polyneuropathy"))))
        .andExpect(content().string(containsString("Add it on the visit’s page")));
    by(Role.PHYSICIAN, get("/visits/" + visit))
        .andExpect(content().string(containsString("Note taken back")))
        .andExpect(content().string(not(containsString("polyneuropathy"))));

    var own = post("/visits/" + visit + "/documents").param("kind", "note").param("title", "Note");
    by(Role.PHYSICIAN, own.param("note", "ASSESSMENT\n1. Gout."))
        .andExpect(redirectedUrl("/visits/" + visit));
    assertThat(state()).isEqualTo("to-code");
    page().andExpect(content().string(containsString("M10.9")));
    assertThat(sheetCodes()).doesNotContain("E11.42", "99214");
  }

  @Test
  void aVisitWithoutANoteIsNotFinishedWithCodesFromMemory() throws Exception {
    act("take-note-back");
    page()
        .andExpect(
            content().string(containsString("Nothing is suggested: the visit has no note.")));
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    act("finish", "anyway", "true")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("The visit has no note")));
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotTakenBackWithTheNote() throws Exception {
    var seen = Integer.toString(desk.now(practice, visit).version());
    desk.add(practice, visit, CodeSystem.ICD10CM, "I10");
    mvc.perform(post("/coding/" + visit + "/take-note-back").param("version", seen).with(coder))
        .andExpect(status().isConflict());
    page().andExpect(content().string(containsString("polyneuropathy")));
  }

  @Test
  void aNoteNothingSpeaksAgainstNeedsNoConfirmation() throws Exception {
    visit = visit("DOB: 04/18/1959\n" + TestVisits.NOTE);
    desk.read(practice, visit);
    act("confirm-patient")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Nothing says that this note is another")));
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    act("finish", "anyway", "true").andExpect(redirectedUrl("/coding/" + visit));
  }

  private VisitId visit(String note) {
    return PracticeScope.call(
        practice.id(),
        () -> {
          var patient =
              patients
                  .registerKnowingly(
                      TestPatients.named("Ellis", "Joanne", LocalDate.of(1959, 4, 18)))
                  .orThrow();
          var facts =
              new VisitFacts(
                  patient, practice.doctor(), TestVisits.DAY, "11", VisitType.ESTABLISHED);
          return visits.open(new NewVisit(facts, new NoteText(note))).orThrow();
        });
  }

  private ResultActions page() throws Exception {
    return mvc.perform(get("/coding/" + visit).with(coder)).andExpect(status().isOk());
  }

  private ResultActions act(String what, String... parameters) throws Exception {
    var request =
        post("/coding/" + visit + "/" + what)
            .param("version", Integer.toString(desk.now(practice, visit).version()));
    for (int at = 0; at < parameters.length; at += 2) {
      request.param(parameters[at], parameters[at + 1]);
    }
    return mvc.perform(request.with(coder));
  }

  private ResultActions by(Role role, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(users.as(role, practice.id())));
  }

  private String state() {
    return desk.now(practice, visit).visit().state().word();
  }

  private List<String> sheetCodes() {
    return desk.now(practice, visit).sheet().entries().stream()
        .map(entry -> entry.code().code())
        .toList();
  }

  private List<String> audited() {
    return PracticeScope.call(
        practice.id(),
        () ->
            sql.sql("select details from audit_event")
                .query((row, n) -> row.getString("details"))
                .list());
  }
}
