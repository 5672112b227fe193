package org.claimwright.app.billing;

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
import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.coverage.AuthorizationRecord;
import org.claimwright.app.coverage.Authorizations;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.NewAuthorization;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.DateRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AppTest
class AuthorizedServicesTest {

  private static final DateRange NOVEMBER =
      DateRange.ofDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

  @Autowired private ApplicationContext house;
  @Autowired private Authorizations authorizations;
  @Autowired private Coverages coverages;
  @Autowired private Contracts contracts;
  @Autowired private List<CodesInUse> rooms;
  @Autowired private TestUsers users;
  @Autowired private MockMvc mvc;

  private TestClaims practice;
  private PatientId patient;

  @BeforeEach
  void aCoveredPatient() {
    practice = TestClaims.open(house);
    patient = practice.covered("Ellis");
  }

  @Test
  void theClaimOfAnAuthorizedServiceCarriesItsNumber() {
    allow("A88213", NOVEMBER, 3, "99213");
    var claim =
        practice.of(practice.code(practice.visit(patient, TestClaims.DAY), "E11.42", "99213"));
    assertThat(claim.value().orElseThrow().header().authorizationNumber()).isEqualTo("A88213");
    assertThat(used()).containsExactly(1);
  }

  @Test
  void aServiceTheAuthorizationDoesNotNameGoesWithoutIt() {
    allow("A88213", NOVEMBER, 3, "70551");
    var claim =
        practice.of(practice.code(practice.visit(patient, TestClaims.DAY), "E11.42", "99213"));
    assertThat(claim.value().orElseThrow().header().authorizationNumber()).isEmpty();
    assertThat(claim.state().findings()).noneMatch(hold -> hold.rule().id().startsWith("AUTH"));
  }

  @Test
  void aServiceAfterItsLastDayIsWarnedOf() {
    allow(
        "A88213",
        DateRange.ofDays(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
        3,
        "99213");
    var claim =
        practice.of(practice.code(practice.visit(patient, TestClaims.DAY), "E11.42", "99213"));
    assertThat(claim.state()).isInstanceOf(ReadyClaim.class);
    assertThat(claim.state().findings())
        .anyMatch(
            hold -> hold.rule().id().equals("AUTH-DAYS") && hold.message().contains("A88213"));
  }

  @Test
  void moreUnitsThanAllowedAreWarnedOf() {
    allow("A88213", NOVEMBER, 1, "99213");
    practice.code(practice.visit(patient, TestClaims.DAY), "E11.42", "99213");
    var second =
        practice.of(
            practice.code(practice.visit(patient, TestClaims.DAY.plusDays(1)), "E11.42", "99213"));
    assertThat(second.state().findings()).anyMatch(hold -> hold.rule().id().equals("AUTH-UNITS"));
    assertThat(used()).containsExactly(2);
  }

  @Test
  void itIsEnteredSeenAndChangedOnThePatientsPage() throws Exception {
    mvc.perform(get(page()).with(desk()))
        .andExpect(content().string(containsString("No authorization")));
    mvc.perform(form("A88213", "70551 70553", "11/1/2026", "11/30/2026", "3").with(desk()))
        .andExpect(redirectedUrl(page()));
    mvc.perform(get(page()).with(desk()))
        .andExpect(content().string(allOf(containsString("A88213"), containsString("3 of 3"))));
    var held = practice.call(() -> authorizations.of(patient)).getFirst();
    var edit = page() + "/authorizations/" + held.id();
    mvc.perform(get(edit + "/edit").with(desk()))
        .andExpect(content().string(containsString("70551 70553")));
    mvc.perform(change(edit, "4", "1").with(desk())).andExpect(redirectedUrl(page()));
    mvc.perform(change(edit, "5", "1").with(desk())).andExpect(status().isConflict());
  }

  @Test
  void mistakesAreNamedAndNothingIsLost() throws Exception {
    mvc.perform(form("A 1", "MRI", "11/30/2026", "11/1/2026", "0").with(desk()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("is not as payers write it"),
                        containsString("is no procedure code"),
                        containsString("lies before the first"),
                        containsString("not a number from 1 to 9999"),
                        containsString("value=\"MRI\""))));
    mvc.perform(form("A1", "70551", "11/1/2026", "11/30/2026", "1").with(desk()));
    mvc.perform(form("A1", "70551", "11/1/2026", "11/30/2026", "1").with(desk()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("is here already")));
  }

  @Test
  void aCoderSeesItAndMayNotChangeItAndAnotherPracticeSeesNothing() throws Exception {
    allow("A88213", NOVEMBER, 3, "70551");
    var coder = users.as(Role.CODER, practice.practice.id());
    mvc.perform(get(page()).with(coder))
        .andExpect(
            content()
                .string(
                    allOf(containsString("A88213"), not(containsString("/authorizations/new")))));
    mvc.perform(get(page() + "/authorizations/new").with(coder)).andExpect(status().isForbidden());
    var other = TestPractice.open(house.getBean(Practices.class), "Other Practice");
    mvc.perform(get(page() + "/authorizations/new").with(users.as(Role.FRONT_DESK, other.id())))
        .andExpect(status().isNotFound());
  }

  @Test
  void anUpdateOfTheCodesReachesAuthorizationsAndContracts() {
    allow("A88213", NOVEMBER, 3, "70551");
    practice.in(
        () -> contracts.store(practice.practice.commercial(), TestClaims.CONTRACT).orThrow());
    assertThat(inUse(LocalDate.of(2026, 11, 15))).contains("authorization 70551", "contract 99213");
    assertThat(inUse(LocalDate.of(2026, 12, 1))).doesNotContain("authorization 70551");
  }

  private List<String> inUse(LocalDate from) {
    return practice.call(() ->
        rooms.stream()
            .flatMap(room -> room.usedFrom(from).stream())
            .map((UsedCode use) -> use.kind() + " " + use.code())
            .toList());
  }

  private void allow(String number, DateRange days, int units, String... codes) {
    practice.call(() -> {
      var coverage = coverages.all(patient).getFirst().id();
      return authorizations
          .add(patient, new NewAuthorization(coverage, number, List.of(codes), days, units))
          .orThrow();
    });
  }

  private List<Integer> used() {
    return practice.call(() -> {
      List<AuthorizationRecord> all = authorizations.of(patient);
      return List.copyOf(authorizations.used(patient, all).values());
    });
  }

  private String page() {
    return "/patients/" + patient;
  }

  private org.springframework.test.web.servlet.request.RequestPostProcessor desk() {
    return users.as(Role.FRONT_DESK, practice.practice.id());
  }

  private MockHttpServletRequestBuilder form(
      String number, String codes, String first, String last, String units) {
    return fields(post(page() + "/authorizations"), number, codes, units)
        .param("begins", first)
        .param("lastDay", last);
  }

  private MockHttpServletRequestBuilder change(String path, String units, String version) {
    return fields(post(path), "A88213", "70551", units)
        .param("begins", "11/1/2026")
        .param("lastDay", "11/30/2026")
        .param("version", version);
  }

  private MockHttpServletRequestBuilder fields(
      MockHttpServletRequestBuilder request, String number, String codes, String units) {
    var coverage = practice.call(() -> coverages.all(patient)).getFirst().id();
    return request
        .param("coverage", coverage.toString())
        .param("number", number)
        .param("codes", codes)
        .param("units", units);
  }
}
