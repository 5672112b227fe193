package org.claimwright.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Payer.PayerKey;
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
class CoveragePagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private Coverages coverages;
  @Autowired private TestUsers users;

  private TestPractice practice;
  private SignedIn desk;
  private PatientId patient;

  @BeforeEach
  void aPatient() {
    practice = TestPractice.open(practices);
    desk = users.add(Role.FRONT_DESK, practice.id());
    patient =
        PracticeScope.call(practice.id(), () -> patients.register(TestPatients.joanne()).orThrow());
  }

  @Test
  void aCoverageIsAddedAndStandsOnThePatientsPage() throws Exception {
    send(policy(practice.medicare(), "3FK7RA4PW52")).andExpect(redirectedUrl(page()));
    see(get(page()))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Primary"),
                        containsString("Medicare Part B"),
                        containsString("3FK7RA4PW52"))));
    see(get("/patients").param("q", "3fk7-ra4"))
        .andExpect(content().string(containsString("Ellis, Joanne")));
  }

  @Test
  void mistakesAreNamedAndNothingIsLost() throws Exception {
    send(post(page() + "/coverages")
            .param("payer", "")
            .param("memberId", "?")
            .param("groupNumber", "GRP7")
            .param("relationship", "self")
            .param("begins", "1/1/2026")
            .param("lastDay", "12/31/2025"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Payer is missing"),
                        containsString("not a member id"),
                        containsString("2025-12-31 lies before the first"),
                        containsString("value=\"GRP7\""))));
  }

  @Test
  void anotherHoldersNameIsAskedForAndKept() throws Exception {
    var spouse = policy(practice.commercial(), "LKS1", "spouse");
    send(spouse)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("The holder’s last name is missing")));
    send(policy(practice.commercial(), "LKS1", "spouse")
            .param("holderLast", "Ellis")
            .param("holderFirst", "Peter")
            .param("holderBirth", "1/2/1957")
            .param("holderSex", "M"))
        .andExpect(redirectedUrl(page()));
    see(get(page())).andExpect(content().string(containsString("Peter Ellis")));
  }

  @Test
  void theSamePolicyTwiceIsRefused() throws Exception {
    send(policy(practice.medicare(), "3FK7RA4PW52"));
    send(policy(practice.medicare(), "3FK7RA4PW52"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("already")));
  }

  @Test
  void theSecondIsLetToPayFirst() throws Exception {
    send(policy(practice.commercial(), "LKS1"));
    send(policy(practice.medicare(), "3FK7RA4PW52"));
    assertThat(payers()).containsExactly(practice.commercial(), practice.medicare());
    send(post(path(1) + "/up")).andExpect(redirectedUrl(page()));
    assertThat(payers()).containsExactly(practice.medicare(), practice.commercial());
  }

  @Test
  void aCoverageEndsAndGoesOnAgain() throws Exception {
    send(policy(practice.medicare(), "3FK7RA4PW52"));
    see(get(path(0) + "/end")).andExpect(content().string(containsString("value=\"11/16/2026\"")));
    send(post(path(0) + "/end").param("lastDay", "10/31/2026")).andExpect(redirectedUrl(page()));
    see(get(page())).andExpect(content().string(containsString("Ended 31 Oct 2026")));
    see(get("/patients").param("view", "lapsing"))
        .andExpect(content().string(containsString("Ellis, Joanne")));
    send(post(path(0) + "/reopen")).andExpect(redirectedUrl(page()));
    see(get(page())).andExpect(content().string(containsString("In force")));
  }

  @Test
  void aLastDayBeforeTheFirstIsRefused() throws Exception {
    send(policy(practice.medicare(), "3FK7RA4PW52"));
    send(post(path(0) + "/end").param("lastDay", "1/1/2020"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("2020-01-01 lies before")));
  }

  @Test
  void aChangeIsSavedAndAStaleOneIsRefused() throws Exception {
    send(policy(practice.medicare(), "3FK7RA4PW52"));
    see(get(path(0) + "/edit")).andExpect(content().string(containsString("3FK7RA4PW52")));
    send(change("3FK7RA4PW53")).andExpect(redirectedUrl(page()));
    send(change("3FK7RA4PW54"))
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("changed by somebody else"),
                        containsString("3FK7RA4PW54"))));
  }

  @Test
  void whoeverOnlyReadsPatientsChangesNoCoverageAndAnotherPracticeFindsNone() throws Exception {
    send(policy(practice.medicare(), "3FK7RA4PW52"));
    mvc.perform(post(path(0) + "/end").with(users.as(Role.CODER, practice.id())))
        .andExpect(status().isForbidden());
    var other = TestPractice.open(practices, "Another").id();
    mvc.perform(get(path(0) + "/edit").with(users.as(Role.FRONT_DESK, other)))
        .andExpect(status().isNotFound());
    send(post(page() + "/coverages/999999/end")).andExpect(status().isNotFound());
  }

  private MockHttpServletRequestBuilder policy(PayerKey payer, String member) {
    return policy(payer, member, "self");
  }

  private MockHttpServletRequestBuilder policy(PayerKey payer, String member, String relation) {
    return terms(post(page() + "/coverages"), payer, member, relation);
  }

  private MockHttpServletRequestBuilder change(String member) {
    return terms(post(path(0)), practice.medicare(), member, "self").param("version", "1");
  }

  private static MockHttpServletRequestBuilder terms(
      MockHttpServletRequestBuilder request, PayerKey payer, String member, String relation) {
    return request
        .param("payer", Long.toString(payer.value()))
        .param("memberId", member)
        .param("relationship", relation)
        .param("begins", "1/1/2025");
  }

  private List<PayerKey> payers() {
    return held().stream().map(one -> one.membership().payer()).toList();
  }

  private List<CoverageRecord> held() {
    return PracticeScope.call(practice.id(), () -> coverages.all(patient));
  }

  private String page() {
    return "/patients/" + patient;
  }

  private String path(int at) {
    return page() + "/coverages/" + held().get(at).id();
  }

  private ResultActions see(MockHttpServletRequestBuilder request) throws Exception {
    return send(request).andExpect(status().isOk());
  }

  private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(users.as(desk)));
  }
}
