package org.claimwright.app.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AppTest
class PatientPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private TestUsers users;
  @Autowired private Audit audit;

  private TestPractice practice;
  private SignedIn desk;

  @BeforeEach
  void aPractice() {
    practice = TestPractice.open(practices);
    desk = users.add(Role.FRONT_DESK, practice.id());
  }

  @Test
  void anEmptyPracticeIsInvitedToRegisterItsFirstPatient() throws Exception {
    see(get("/patients")).andExpect(content().string(containsString("Register the first patient")));
  }

  @Test
  void theListFindsByNameBirthDateAndPhone() throws Exception {
    registered("Ellis", "Joanne");
    registered("Okafor", "Daniel");
    for (var words : new String[] {"elli", "4/18/1959 joanne", "937-555-0121 ellis"}) {
      see(get("/patients").param("q", words))
          .andExpect(
              content()
                  .string(allOf(containsString("Ellis, Joanne"), not(containsString("Okafor")))));
    }
  }

  @Test
  void whoIsNotFoundCanBeRegistered() throws Exception {
    see(get("/patients").param("q", "zzz"))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("No patient for “zzz”"),
                        containsString("Register a new patient"))));
  }

  @Test
  void thePageOfAPatientShowsFactsAndTheReadIsRecorded() throws Exception {
    var id = registered("Ellis", "Joanne");
    see(get("/patients/" + id))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Ellis, Joanne"),
                        containsString("18 Apr 1959"),
                        containsString("937-555-0121"),
                        containsString("No coverage: visits are billed to the patient"))));
    see(get("/patients/" + id + "/preview"))
        .andExpect(content().string(containsString("17 Cedar Lane")));
    assertThat(reads(id)).isEqualTo(2);
  }

  @Test
  void aRegistrationWithMistakesNamesEachAndKeepsWhatWasTyped() throws Exception {
    send(form().param("birthDate", "13/45/1959").param("zip", "4550").param("phone", "555"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Not saved: 3 things to mend"),
                        containsString("&quot;13/45/1959&quot; is not a day"),
                        containsString("&quot;4550&quot;"),
                        containsString("value=\"Joanne\""),
                        containsString("value=\"13/45/1959\""))));
  }

  @Test
  void aNameLongerThanAClaimCarriesIsRefused() throws Exception {
    send(form("x".repeat(61)).param("birthDate", "4/18/1959").param("zip", "45501"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("a claim carries 60")));
  }

  @Test
  void aBirthDateInTheFutureIsRefusedBesideItsField() throws Exception {
    send(form().param("birthDate", "4/18/2059").param("zip", "45501"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("lies in the future")));
  }

  @Test
  void thePersonRegisteredTwiceIsAskedAboutAndRegisteredOnPurposeOnly() throws Exception {
    var first = registered("Ellis", "Joanne");
    send(complete())
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("may be registered already"),
                        containsString("/patients/" + first),
                        containsString("Register anyway"),
                        containsString("value=\"Joanne\""))));
    send(complete().param("knowingly", "true"))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/patients/" + (first.value() + 1)));
  }

  @Test
  void aChangeIsSavedAndAStaleOneIsRefusedWithoutLoss() throws Exception {
    var id = registered("Ellis", "Joanne");
    var path = "/patients/" + id;
    send(complete(post(path)).param("version", "1").param("line2", "Suite 4"))
        .andExpect(redirectedUrl(path));
    see(get(path)).andExpect(content().string(containsString("Suite 4")));
    send(complete(post(path)).param("version", "1").param("line2", "Suite 9"))
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(containsString("changed by somebody else"), containsString("Suite 9"))));
  }

  @Test
  void theEditFormBeginsWithWhatIsKnown() throws Exception {
    var id = registered("Ellis", "Joanne");
    see(get("/patients/" + id + "/edit"))
        .andExpect(content().string(containsString("value=\"4/18/1959\"")));
  }

  @Test
  void anotherPracticesPatientIsNotFoundAndNoneOfANonsenseNumber() throws Exception {
    var id = registered("Ellis", "Joanne");
    var other = users.add(Role.FRONT_DESK, TestPractice.open(practices, "Another").id());
    for (var path : new String[] {"/patients/" + id, "/patients/" + id + "/edit", "/patients/0"}) {
      mvc.perform(get(path).with(users.as(other)))
          .andExpect(status().isNotFound())
          .andExpect(content().string(not(containsString("Joanne"))));
    }
  }

  @Test
  void aCoderReadsButDoesNotRegisterAndTheAdministratorReadsNobody() throws Exception {
    var id = registered("Ellis", "Joanne");
    var coder = users.add(Role.CODER, practice.id());
    mvc.perform(get("/patients/" + id).with(users.as(coder)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Add coverage"))));
    mvc.perform(get("/patients/new").with(users.as(coder))).andExpect(status().isForbidden());
    mvc.perform(complete().with(users.as(coder))).andExpect(status().isForbidden());
    mvc.perform(get("/patients").with(users.as(Role.ADMINISTRATOR, practice.id())))
        .andExpect(status().isForbidden());
  }

  @Test
  void searchAndPaletteLeadToPatients() throws Exception {
    var id = registered("Ellis", "Joanne");
    see(get("/palette/search").param("q", "elli"))
        .andExpect(content().string(containsString("/patients/" + id)));
    see(get("/palette")).andExpect(content().string(containsString("Register a patient")));
  }

  private MockHttpServletRequestBuilder form() {
    return form("Ellis");
  }

  private MockHttpServletRequestBuilder form(String last) {
    return fields(post("/patients"), last);
  }

  private static MockHttpServletRequestBuilder fields(
      MockHttpServletRequestBuilder request, String last) {
    return request
        .param("lastName", last)
        .param("firstName", "Joanne")
        .param("sex", "F")
        .param("line1", "17 Cedar Lane")
        .param("city", "Springfield")
        .param("state", "oh");
  }

  private MockHttpServletRequestBuilder complete() {
    return complete(post("/patients"));
  }

  private static MockHttpServletRequestBuilder complete(MockHttpServletRequestBuilder request) {
    return fields(request, "Ellis").param("birthDate", "4/18/1959").param("zip", "45501");
  }

  private PatientId registered(String last, String first) {
    var patient = TestPatients.named(last, first, LocalDate.of(1959, 4, 18));
    return PracticeScope.call(practice.id(), () -> patients.register(patient).orThrow());
  }

  private long reads(PatientId id) {
    var query = AuditQuery.about("patient", id).by(desk.toString());
    return PracticeScope.call(practice.id(), () -> (long) audit.find(query, 50).size());
  }

  private ResultActions see(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(users.as(desk))).andExpect(status().isOk());
  }

  private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(users.as(desk)));
  }
}
