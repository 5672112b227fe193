package org.claimwright.app.encounters;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@AppTest
class EnteringAVisitTest {

  @Autowired private MockMvc mvc;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private TestUsers users;

  private TestPractice practice;
  private PatientId patient;

  @BeforeEach
  void aPatient() {
    practice = TestPractice.open(practices);
    patient =
        PracticeScope.call(practice.id(), () -> patients.register(TestPatients.joanne()).orThrow());
  }

  @Test
  void firstThePatientIsChosen() throws Exception {
    see("/visits/new?q=elli")
        .andExpect(content().string(containsString("/visits/new?patient=" + patient)));
    see("/visits/new?q=nobody").andExpect(content().string(containsString("No such patient")));
  }

  @Test
  void theFormBeginsWithTodayTheOnlyClinicianAndANewPatient() throws Exception {
    see("/visits/new?patient=" + patient)
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("value=\"11/16/2026\""),
                        containsString("value=\"new\" selected=\"selected\""),
                        containsString("no earlier visit"))));
  }

  @Test
  void aPastedNoteOpensTheVisit() throws Exception {
    send(entry("11/12/2026").part(field("note", TestVisits.NOTE)))
        .andExpect(header().string("Location", startsWith("/visits/")));
  }

  @Test
  void aTextFileOpensTheVisit() throws Exception {
    send(entry("11/12/2026").file(file("note.txt", "Seen today.".getBytes(StandardCharsets.UTF_8))))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void anEmptyNoteIsRefusedAndTheRestIsKept() throws Exception {
    refused(entry("11/12/2026"))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("note is empty"), containsString("value=\"11/12/2026\""))));
  }

  @Test
  void aBinaryFileIsRefusedByName() throws Exception {
    refused(entry("11/12/2026").file(file("scan.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
        .andExpect(
            content()
                .string(allOf(containsString("scan.pdf"), containsString("value=\"11/12/2026\""))));
  }

  @Test
  void aFileOfFiveMegabytesIsRefusedWithItsSize() throws Exception {
    refused(entry("11/12/2026").file(file("all.txt", new byte[5_000_000])))
        .andExpect(content().string(containsString("5,000,000 bytes")));
  }

  @Test
  void aFutureDayIsRefusedAndTheNoteKept() throws Exception {
    refused(entry("11/12/2027").part(field("note", "Seen today, all well.")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("2027-11-12 lies in the future"),
                        containsString("Seen today, all well."))));
  }

  @Test
  void aDayBeforeAnyCodeSetIsRefusedAndTheFilesWordsAreKept() throws Exception {
    var words = "Words of the file.".getBytes(StandardCharsets.UTF_8);
    refused(entry("5/4/1998").file(file("note.txt", words)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("No loaded ICD-10-CM release is in force on 1998-05-04"),
                        containsString("Words of the file."))));
  }

  @Test
  void everyMistakeIsToldAtOnce() throws Exception {
    var entry = multipart("/visits");
    refused(entry.part(field("patient", patient.toString())).part(field("provider", "x")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("5 things to mend"),
                        containsString("Date of service is missing"),
                        containsString("choose a clinician"))));
  }

  @Test
  void aPastedNoteAndAFileAreNotBothTaken() throws Exception {
    var words = "Words of the file.".getBytes(StandardCharsets.UTF_8);
    refused(entry("11/12/2026").part(field("note", "Pasted.")).file(file("note.txt", words)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("empty the one that is not the note"),
                        containsString("Pasted."),
                        containsString("Words of the file."))));
  }

  @Test
  void ofTwoNotesTheOneThatIsLeftOpensTheVisitWithoutChoosingTheFileAgain() throws Exception {
    var words = field("fileNote", "Words of the file.");
    send(entry("11/12/2026").part(field("note", "")).part(words))
        .andExpect(status().is3xxRedirection());
    refused(entry("11/12/2027").part(field("note", "")).part(words))
        .andExpect(content().string(containsString("name=\"note\">Words of the file.<")));
  }

  @Test
  void theSameWordsPastedAndInAFileAreOneNote() throws Exception {
    var words = "Seen today.\r\n".getBytes(StandardCharsets.UTF_8);
    send(entry("11/12/2026").part(field("note", "Seen today.")).file(file("note.txt", words)))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void anotherPracticesPatientIsNotFoundAndABillerEntersNone() throws Exception {
    var other = TestPractice.open(practices, "Another").id();
    mvc.perform(get("/visits/new?patient=" + patient).with(users.as(Role.FRONT_DESK, other)))
        .andExpect(status().isNotFound())
        .andExpect(content().string(not(containsString("Joanne"))));
    mvc.perform(get("/visits/new").with(users.as(Role.BILLER, practice.id())))
        .andExpect(status().isForbidden());
  }

  private MockMultipartHttpServletRequestBuilder entry(String day) {
    return multipart("/visits")
        .part(field("patient", patient.toString()))
        .part(field("dateOfService", day))
        .part(field("provider", Long.toString(practice.doctor().value())))
        .part(field("place", "11"))
        .part(field("type", "established"));
  }

  private static org.springframework.mock.web.MockPart field(String name, String value) {
    return new org.springframework.mock.web.MockPart(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static MockMultipartFile file(String name, byte[] bytes) {
    return new MockMultipartFile("file", name, "text/plain", bytes);
  }

  private ResultActions refused(MockMultipartHttpServletRequestBuilder request) throws Exception {
    return send(request).andExpect(status().isUnprocessableContent());
  }

  private ResultActions send(MockMultipartHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(users.as(Role.FRONT_DESK, practice.id())));
  }

  private ResultActions see(String path) throws Exception {
    return mvc.perform(get(path).with(users.as(Role.FRONT_DESK, practice.id())))
        .andExpect(status().isOk());
  }
}
