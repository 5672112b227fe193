package org.claimwright.app.encounters;

import static org.hamcrest.Matchers.allOf;
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
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.claims.Procedure;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AppTest
class VisitPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private Visits visits;
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
  void theListShowsWhatWaitsAndNamesThePatient() throws Exception {
    opened(TestVisits.DAY);
    as(Role.CODER, get("/visits"))
        .andExpect(
            content().string(allOf(containsString("Ellis, Joanne"), containsString("To code"))));
    as(Role.CODER, get("/visits").param("view", "coded"))
        .andExpect(content().string(containsString("Nothing is coded yet")));
  }

  @Test
  void daysAndClinicianNarrowTheList() throws Exception {
    opened(TestVisits.DAY);
    var none = get("/visits").param("view", "all").param("first", "11/13/2026");
    as(Role.CODER, none).andExpect(content().string(containsString("No visit fits")));
    var one = get("/visits").param("view", "all").param("last", "11/12/2026");
    as(Role.CODER, one.param("provider", Long.toString(practice.doctor().value())))
        .andExpect(content().string(containsString("Ellis, Joanne")));
  }

  @Test
  void aDayThatIsNoneIsNamed() throws Exception {
    as(Role.CODER, get("/visits").param("first", "soon"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("&quot;soon&quot; is not a day")));
  }

  @Test
  void theFrontDeskSeesThatAVisitTookPlaceAndNotItsNote() throws Exception {
    var path = "/visits/" + opened(TestVisits.DAY);
    for (var address : List.of(path, path + "/preview", "/patients/" + patient)) {
      as(Role.FRONT_DESK, get(address))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("polyneuropathy"))));
    }
    as(Role.FRONT_DESK, get(path))
        .andExpect(content().string(containsString("The note is kept from your role")));
    as(Role.CODER, get(path)).andExpect(content().string(containsString("polyneuropathy")));
  }

  @Test
  void chargesStandOnACodedVisitForThoseWhoSeeClaims() throws Exception {
    var id = opened(TestVisits.DAY);
    PracticeScope.run(practice.id(), () -> code(id));
    as(Role.BILLER, get("/visits/" + id))
        .andExpect(content().string(allOf(containsString("99214"), containsString("212.00"))));
    as(Role.PHYSICIAN, get("/visits/" + id))
        .andExpect(content().string(not(containsString("212.00"))));
  }

  @Test
  void anAddendumIsAddedAndAnEmptyOneRefusedWithoutLoss() throws Exception {
    var path = "/visits/" + opened(TestVisits.DAY);
    var empty = post(path + "/documents").param("kind", "addendum").param("title", "Left knee");
    as(Role.PHYSICIAN, empty)
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(containsString("note is empty"), containsString("value=\"Left knee\""))));
    var full = post(path + "/documents").param("kind", "addendum").param("title", "Left knee");
    as(Role.PHYSICIAN, full.param("note", "The left knee was meant."))
        .andExpect(redirectedUrl(path));
    as(Role.PHYSICIAN, get(path))
        .andExpect(content().string(containsString("The left knee was meant.")));
  }

  @Test
  void aCoderHoldsAVisitWithItsReasonAndTakesItUpAgain() throws Exception {
    var path = "/visits/" + opened(TestVisits.DAY);
    as(Role.CODER, post(path + "/hold").param("reason", " "))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("not held without a reason")));
    as(Role.CODER, post(path + "/hold").param("reason", "pathology report"))
        .andExpect(redirectedUrl(path));
    as(Role.CODER, get("/visits").param("view", "held"))
        .andExpect(content().string(containsString("pathology report")));
    as(Role.CODER, post(path + "/resume")).andExpect(redirectedUrl(path));
    as(Role.CODER, get(path)).andExpect(content().string(not(containsString("Held by"))));
    as(Role.FRONT_DESK, post(path + "/hold").param("reason", "x"))
        .andExpect(status().isForbidden());
  }

  @Test
  void aCodedVisitIsNotHeld() throws Exception {
    var id = opened(TestVisits.DAY);
    PracticeScope.run(practice.id(), () -> code(id));
    as(Role.CODER, post("/visits/" + id + "/hold").param("reason", "late result"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("open it again at the coding desk")));
  }

  @Test
  void anotherPracticeFindsNoVisitAndAPosterIsNotLetIn() throws Exception {
    var path = "/visits/" + opened(TestVisits.DAY);
    var other = TestPractice.open(practices, "Another").id();
    mvc.perform(get(path).with(users.as(Role.MANAGER, other))).andExpect(status().isNotFound());
    mvc.perform(get("/visits/0").with(users.as(Role.MANAGER, other)))
        .andExpect(status().isNotFound());
    as(Role.PAYMENT_POSTER, get("/visits")).andExpect(status().isForbidden());
  }

  @Test
  void searchFindsAVisitByItsNumberAndByItsPatient() throws Exception {
    var id = opened(TestVisits.DAY);
    for (var words : List.of("visit " + id, "elli")) {
      as(Role.CODER, get("/palette/search").param("q", words))
          .andExpect(content().string(containsString("/visits/" + id)));
    }
  }

  private void code(VisitId id) {
    var line = new ServiceLine(1, new Procedure("99214", List.of(), 1), List.of(1, 2));
    visits.replaceCharges(id, List.of(new Charge(line, Money.parse("212.00"))));
    visits.moveTo(id, new CodingState.Coded());
  }

  private VisitId opened(LocalDate day) {
    return PracticeScope.call(
        practice.id(), () -> visits.open(TestVisits.on(day, patient, practice.doctor())).orThrow());
  }

  private ResultActions as(Role role, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(users.as(role, practice.id())));
  }
}
