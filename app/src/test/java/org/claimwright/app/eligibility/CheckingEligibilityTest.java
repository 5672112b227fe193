package org.claimwright.app.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.clearinghouse.SandboxRoute;
import org.claimwright.app.coverage.CoverageId;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.claimwright.app.web.Flash;
import org.claimwright.x12.X12Problem;
import org.claimwright.x12.X12Validator;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The front desk asks a payer whether a patient is covered.
@AppTest
class CheckingEligibilityTest {

  private static final String PLAN =
      """
      plan Lakeside PPO
        payer-id: LKSD1
        tax-id: 990000001
        mail: PO BOX 5550 | TOLEDO | OH 436040550 | 4195550150
        filing-indicator: CI
        allowed: 62%
        copay: 25.00 on 99202-99215
        deductible: 500.00
        coinsurance: 20%
      """;

  private static final String JOANNE =
      "  member: LKS200417 | Ellis | Joanne | 1959-04-18 | F | 2024-01-01 | GRP-7\n";

  @Autowired private ApplicationContext house;
  @Autowired private SandboxRoute sandbox;
  @Autowired private EligibilityChecks checks;
  @Autowired private Coverages coverages;
  @Autowired private Patients patients;
  @Autowired private JdbcClient sql;
  @Autowired private SettableClock clock;
  @Autowired private MockMvc web;
  @Autowired private TestUsers users;

  private TestClaims practice;
  private PatientId patient;
  private CoverageId coverage;

  @BeforeEach
  void aCoveredPatient() {
    practice = TestClaims.open(house);
    patient = practice.covered("Ellis");
    coverage = coverage().id();
    plans(PLAN + JOANNE);
  }

  @Test
  void theAnswerIsReadOutAndKeptWithItsFiles() throws Exception {
    ask("");
    see(
        "Lakeside Health Plan covers Joanne Ellis on 16 Nov 2026; no last day is set.",
        "$25.00",
        "$500.00 of $500.00",
        "20%",
        "Lakeside PPO",
        "GRP-7",
        "dental care");
    var check = newest();
    for (var file : List.of("question", "answer")) {
      var bytes =
          web.perform(get("/eligibility/checks/" + check.id() + "/" + file).with(as(Role.CODER)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(X12Validator.validate(bytes).problems()).filteredOn(X12Problem::isError).isEmpty();
    }
    web.perform(get("/patients/" + patient).with(as(Role.FRONT_DESK)))
        .andExpect(
            content().string(allOf(containsString("Eligibility"), containsString("Covered"))));
    assertThat(audited("eligibility check")).isPositive();
  }

  @Test
  void theSameAskWithinADayShowsTheAnswerUntilItIsAskedAgain() throws Exception {
    ask("");
    assertThat(flash(ask("")).text()).contains("Asked by", "Ask again");
    assertThat(all()).hasSize(1);
    ask(newest().id() + "");
    assertThat(all()).hasSize(2);
    ask(all().getLast().id() + "");
    assertThat(all()).hasSize(2);
    clock.advance(Duration.ofHours(25));
    ask("");
    assertThat(all()).hasSize(3);
  }

  @Test
  void whatThePayerHasOtherwiseIsTakenOverAndBack() throws Exception {
    ask("");
    plans(PLAN + JOANNE.replace("Joanne", "Joanna") + "  terminated: LKS200417 2026-10-31\n");
    ask(newest().id() + "");
    see(
        "does not cover Joanna Ellis on 16 Nov 2026; the last covered day was 31 Oct 2026.",
        "Standing: Covered → Not covered",
        "Last day: none → 31 Oct 2026",
        "Ellis, Joanna");
    var check = newest();
    var told = flash(take(check, "end", "2026-10-31"));
    assertThat(coverage().days().last()).contains(LocalDate.of(2026, 10, 31));
    send(post(java.util.Objects.requireNonNull(told.undo()))).andReturn();
    assertThat(coverage().days().last()).isEmpty();
    told = flash(take(check, "name", "Ellis, Joanna"));
    assertThat(name()).isEqualTo("Ellis, Joanna");
    send(post(java.util.Objects.requireNonNull(told.undo()))).andReturn();
    assertThat(name()).isEqualTo("Ellis, Joanne");
    send(post("/eligibility/checks/" + check.id() + "/take")
            .param("part", "member")
            .param("said", "X1"))
        .andExpect(status().isConflict());
  }

  @Test
  void aRefusedAskKeepsTheLastAnswerInSightAndSaysWhy() throws Exception {
    ask("");
    plans(PLAN + JOANNE.replace("1959-04-18", "1959-04-19"));
    ask(newest().id() + "");
    see(
        "The birth date is not the one the payer has. Correct it and ask again.",
        "The last answer stands below.",
        "covers Joanne Ellis",
        "Ask again");
  }

  @Test
  void aRouteThatCannotBeReachedIsSaidAndTheAskMayBeRepeated() throws Exception {
    practice.in(() -> sql.sql("update payer set route = 'by-hand'").update());
    ask("");
    assertThat(newest().standing()).isEqualTo(Standing.FAILED);
    see("No answer when asked", "by-hand", "none of the routes there are");
    practice.in(() -> sql.sql("update payer set route = 'sandbox'").update());
    ask("");
    assertThat(newest().standing()).isEqualTo(Standing.ACTIVE);
  }

  @Test
  void theWorklistBringsThoseNotCoveredFirstAndOneFailureStopsNoOther() throws Exception {
    var nolan = practice.covered("Nolan");
    var marsh = practice.covered("Marsh");
    for (var one : List.of(patient, nolan, marsh)) {
      practice.visit(one, TestClaims.DAY);
    }
    web.perform(get("/").with(as(Role.FRONT_DESK)))
        .andExpect(content().string(containsString("recent visits to ask payers about")));
    web.perform(post("/eligibility/check").with(as(Role.BILLER)))
        .andExpect(status().is3xxRedirection());
    assertThat(newest().standing()).isEqualTo(Standing.ACTIVE);
    assertThat(newest().asked().on()).isEqualTo(TestClaims.DAY);
    web.perform(get("/eligibility").with(as(Role.FRONT_DESK)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Marsh, Joanne"),
                        containsString("Nolan, Joanne"),
                        containsString("The name is not the one under that member id"),
                        not(containsString("Ellis, Joanne")))));
    plans(PLAN + JOANNE.replace("Ellis", "Nolan") + "  terminated: LKS200417 2026-10-31\n");
    var nolans = practice.call(() -> coverages.all(nolan).getFirst().id());
    web.perform(post("/eligibility/check/" + nolans).with(as(Role.FRONT_DESK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Not covered")));
    var page =
        web.perform(get("/eligibility").with(as(Role.FRONT_DESK)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page.indexOf("Nolan, Joanne")).isLessThan(page.indexOf("Marsh, Joanne"));
    web.perform(post("/eligibility/days").param("days", "7").with(as(Role.MANAGER)))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/eligibility").with(as(Role.MANAGER)))
        .andExpect(content().string(containsString("counts for 7 days")));
  }

  @Test
  void aClaimWhoseCoverageCameBackInactiveIsWarnedOf() {
    plans(PLAN + JOANNE + "  terminated: LKS200417 2026-10-31\n");
    practice.in(() -> checks.check(coverage, TestClaims.DAY));
    var claim =
        practice.of(practice.code(practice.visit(patient, TestClaims.DAY), "E11.42", "99213"));
    assertThat(claim.state().findings().toString()).contains("COVERAGE-INACTIVE");
  }

  @Test
  void aClaimThatIsReadyIsWarnedOfWhenTheAnswerComesAndNoMoreWhenItIsTakenBack() {
    plans(PLAN + JOANNE + "  terminated: LKS200417 2026-10-31\n");
    var claim =
        practice.of(practice.code(practice.visit(patient, TestClaims.DAY), "E11.42", "99213"));
    assertThat(claim.state().findings().toString()).doesNotContain("COVERAGE-INACTIVE");
    var check = practice.call(() -> checks.check(coverage, TestClaims.DAY)).check();
    assertThat(practice.now(claim).state().findings().toString()).contains("COVERAGE-INACTIVE");
    plans(PLAN + JOANNE);
    practice.in(() -> checks.again(coverage, TestClaims.DAY, check.id()));
    assertThat(practice.now(claim).state().findings().toString())
        .doesNotContain("COVERAGE-INACTIVE");
  }

  @Test
  void coderAndPhysicianSeeAndDoNotAsk() throws Exception {
    for (var role : List.of(Role.CODER, Role.PHYSICIAN)) {
      web.perform(get(path()).with(as(role)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Nobody has asked yet")));
      web.perform(post(path()).with(as(role))).andExpect(status().isForbidden());
    }
    var elsewhere = TestClaims.open(house);
    web.perform(get(path()).with(users.as(Role.FRONT_DESK, elsewhere.practice.id())))
        .andExpect(status().isNotFound());
  }

  private void plans(String text) {
    practice.in(() -> sandbox.plans(text));
  }

  private CoverageRecord coverage() {
    return practice.call(() -> coverages.all(patient).getFirst());
  }

  private String name() {
    return practice.call(() -> patients.find(patient).orElseThrow().name());
  }

  private String path() {
    return "/patients/" + patient + "/coverages/" + coverage + "/eligibility";
  }

  private MvcResult ask(String again) throws Exception {
    return send(post(path()).param("again", again)).andReturn();
  }

  private MvcResult take(EligibilityCheck check, String part, String said) throws Exception {
    return send(post("/eligibility/checks/" + check.id() + "/take")
            .param("part", part)
            .param("said", said))
        .andReturn();
  }

  private org.springframework.test.web.servlet.ResultActions send(
      MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(as(Role.FRONT_DESK)));
  }

  private static Flash flash(MvcResult result) {
    return result.getFlashMap().values().stream()
        .filter(Flash.class::isInstance)
        .map(Flash.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void see(String... words) throws Exception {
    var page = web.perform(get(path()).with(as(Role.FRONT_DESK))).andExpect(status().isOk());
    for (var one : words) {
      Matcher<String> there = containsString(one);
      page.andExpect(content().string(there));
    }
  }

  private org.springframework.test.web.servlet.request.RequestPostProcessor as(Role role) {
    return users.as(role, practice.practice.id());
  }

  private EligibilityCheck newest() {
    return practice.call(() -> checks.newest(coverage).orElseThrow());
  }

  private List<EligibilityCheck> all() {
    return practice.call(() -> checks.of(coverage));
  }

  private long audited(String subject) {
    return practice.call(() ->
        sql.sql("select count(*) from audit_event where subject = :subject")
            .param("subject", subject)
            .query(Long.class)
            .single());
  }
}
