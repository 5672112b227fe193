package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
@Import(TestDesk.class)
class ANoteThatIsNoGoodTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;
  @Autowired private Visits visits;
  @Autowired private Patients patients;

  private TestPractice practice;
  private RequestPostProcessor coder;

  @BeforeEach
  void aPractice() {
    practice = desk.practice();
    coder = users.as(Role.CODER, practice.id());
  }

  @Test
  void aSpanishNoteIsSaidToBeSoAndNothingIsSuggested() throws Exception {
    var visit =
        visit(
            "El paciente refiere dolor en el pecho y niega fiebre. Acude por una tos sin flemas que presenta en las noches.");
    read(visit)
        .andExpect(content().string(containsString("The note is not in English")))
        .andExpect(content().string(containsString("the note could not be read")));
    assertThat(desk.now(practice, visit).sheet().suggested()).isEmpty();
  }

  @Test
  void aNoteOfTwoPatientsIsFlaggedAboveEverything() throws Exception {
    var visit =
        visit(
            TestVisits.NOTE
                + "\nHISTORY OF PRESENT ILLNESS\n12-year-old boy with asthma. He coughs.\nASSESSMENT\n1. Asthma.");
    read(visit)
        .andExpect(content().string(containsString("The note may speak of two patients")))
        .andExpect(content().string(containsString("Part the note by patient")));
  }

  @Test
  void markupInANoteIsShownAndNeverObeyed() throws Exception {
    var visit =
        visit(
            "ASSESSMENT\n1. Essential hypertension <script>alert(1)</script>.\n2. <b>Obesity</b> & more.");
    read(visit).andExpect(status().isOk());
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
        .andExpect(content().string(not(containsString("<script>alert"))));
  }

  @Test
  void controlCharactersDoNotBreakTheDesk() throws Exception {
    var visit = visit("ASSESSMENT\n1. Essential hypertension\u0007\u001b[31m, controlled.\fPage 2");
    read(visit)
        .andExpect(content().string(containsString("characters that are no text")))
        .andExpect(content().string(containsString("I10")));
    mvc.perform(get("/coding/" + visit).with(coder)).andExpect(status().isOk());
  }

  @Test
  void aVeryLongRecordOpensAndIsRead() throws Exception {
    var page =
        "PROGRESS NOTE\nASSESSMENT\n1. Essential hypertension, controlled.\nPLAN\nContinue lisinopril.\n"
            + "Vital signs were taken and are in the chart. ".repeat(60)
            + "\n\n";
    var visit = visit(page.repeat(200));
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(containsString("Reading a record of about 16")))
        .andExpect(content().string(containsString("hx-post=\"/coding/" + visit + "/suggest\"")))
        .andExpect(content().string(containsString("hx-get=\"/coding/" + visit + "/reading\"")));
    read(visit).andExpect(status().isOk());
    mvc.perform(get("/coding/" + visit).with(coder)).andExpect(status().isOk());
  }

  @Test
  void aRecordOfThousandsOfHeadingsOpensAndIsRead() throws Exception {
    var visit = visit("ASSESSMENT\n1. Essential hypertension.\nPLAN\nRest.\n".repeat(2600));
    read(visit).andExpect(status().isOk()).andExpect(content().string(containsString("I10")));
    mvc.perform(get("/coding/" + visit).with(coder)).andExpect(status().isOk());
  }

  @Test
  void aDenialOfWhatIsCodedIsShownAtItsWords() throws Exception {
    var note =
        "HPI\n67-year-old woman with a rash. She denies hypertension.\nASSESSMENT\n1. Hypertension.\n2. Rash.";
    var visit = visit(note);
    read(visit)
        .andExpect(content().string(containsString("The note contradicts itself")))
        .andExpect(content().string(containsString("Show the words")))
        .andExpect(content().string(containsString("kind=conflict&amp;about=I10&amp;at=")));
    var place = desk.now(practice, visit).sheet().reading().remarks().getFirst().where();
    assertThat(place).endsWith("character " + note.indexOf("hypertension"));
  }

  @Test
  void aVisitBeforeThePatientsBirthIsRefusedByThatNameHoweverLongAgo() {
    var refused =
        PracticeScope.call(
            practice.id(),
            () -> {
              var patient =
                  patients
                      .registerKnowingly(
                          TestPatients.named("Ellis", "Joanne", LocalDate.of(1959, 4, 18)))
                      .orThrow();
              return visits.open(
                  TestVisits.on(LocalDate.of(1950, 11, 20), patient, practice.doctor()));
            });
    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("before the patient's birth"));
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
          return visits
              .open(
                  new NewVisit(
                      new VisitFacts(
                          patient, practice.doctor(), TestVisits.DAY, "11", VisitType.ESTABLISHED),
                      new NoteText(note)))
              .orThrow();
        });
  }

  private ResultActions read(VisitId visit) throws Exception {
    return mvc.perform(
        post("/coding/" + visit + "/suggest").header("HX-Request", "true").with(coder));
  }
}
