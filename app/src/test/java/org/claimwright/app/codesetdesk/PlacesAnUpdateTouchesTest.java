package org.claimwright.app.codesetdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.Contracts;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.codingdesk.CodingAction;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.coverage.Authorizations;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.NewAuthorization;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.pricing.Fee;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// J3301 and the modifier ZA end with September 2026; a visit of November is being coded with
/// J3301, and template, contract, authorization and rules of the practice name them.
@AppTest
class PlacesAnUpdateTouchesTest {

  private static final String SERVICES = "/updates/hcpcs/2026-07/2026-10";
  private static final String MODIFIERS = "/updates/modifier/2026-07/2026-10";
  private static final String DIAGNOSES = "/updates/icd-10-cm/FY2026/FY2027";
  private static final Pattern ROW = Pattern.compile("<tr data-item>(.*?)</tr>", Pattern.DOTALL);

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private LoadedCodeSets codeSets;
  @Autowired private CodingDesk desk;
  @Autowired private PracticeFees fees;
  @Autowired private Contracts contracts;
  @Autowired private Authorizations authorizations;
  @Autowired private Coverages coverages;
  @Autowired private ApplicationContext house;

  @TempDir private Path files;
  private TestClaims practice;
  private PatientId patient;
  private VisitId visit;
  private RequestPostProcessor manager;

  @BeforeEach
  void aPracticeThatUsesWhatEnds() throws IOException {
    practice = TestClaims.open(house);
    patient = practice.covered("Ellis");
    visit = practice.visit(patient, TestClaims.DAY);
    practice.in(() -> desk.suggest(visit).orThrow());
    act(new CodingAction.Add(CodeSystem.HCPCS, "J3301", List.of()));
    manager = users.as(Role.MANAGER, practice.practice.id());
    SmallReleases.loadServices(files, codeSets);
  }

  @AfterEach
  void asBefore() throws IOException {
    SmallReleases.removeServices(codeSets);
  }

  @Test
  void anOpenVisitIsToldWithSuccessorsAndLeavesTheListWhenItsCoderChangesTheCode()
      throws Exception {
    assertThat(row(SERVICES, "Visit " + visit))
        .contains("J3301", "Ends", "J3304", "/coding/" + visit)
        .doesNotContain("Go over");
    mvc.perform(doing(SERVICES, "exchange", "visit", visit.toString(), "J3301", "J3304"));
    assertThat(row(SERVICES, "Visit " + visit)).contains("J3301");

    var key =
        practice.call(() ->
            desk.find(visit).orElseThrow().sheet().entries().stream()
                .filter(entry -> entry.code().code().equals("J3301"))
                .findFirst()
                .orElseThrow()
                .key());
    act(new CodingAction.Exchange(key, "J3304"));
    assertThat(row(SERVICES, "Visit " + visit)).isEmpty();
  }

  @Test
  void aTemplateGoesOverOnTheDayAndBackAndBothAreInTheAuditLog() throws Exception {
    var coder = users.as(Role.CODER, practice.practice.id());
    mvc.perform(
        post("/coding/" + visit + "/templates")
            .param("name", "Shoulder shot")
            .param("whose", "person")
            .with(coder));
    assertThat(row(SERVICES, "Template Shoulder shot")).contains("J3301", "J3304", "Go over");

    var place = place(SERVICES, "template", "J3301");
    mvc.perform(doing(SERVICES, "exchange", "template", place, "J3301", "J3304"))
        .andExpect(redirectedUrl(SERVICES));
    assertThat(row(SERVICES, "Template Shoulder shot")).isEmpty();
    assertThat(row(SERVICES + "?view=settled", "Template Shoulder shot"))
        .contains("goes on as", "J3304", "Put back");
    mvc.perform(doing(SERVICES, "reopen", "template", place, "J3301", ""));
    assertThat(row(SERVICES, "Template Shoulder shot")).contains("J3301");
    assertThat(audited("HCPCS 2026-10"))
        .contains("J3301 template exchanged J3304", "J3301 template put-back J3304");
  }

  @Test
  void aContractIsToldForEachTermThatNamesTheCodeAndWorkedOffByHand() throws Exception {
    practice.in(() ->
        contracts
            .store(
                practice.practice.commercial(),
                """
                name = Lakeside PPO
                basis = fee-table
                fee.99213 = 92.00
                fee.J3301 = 7.10
                no-patient-share = J3301
                """)
            .orThrow());
    var payer = "" + practice.practice.commercial().value();
    assertThat(row(SERVICES, "fee of 7.10")).contains("Ends", "J3304", "/payers/" + payer);
    assertThat(row(SERVICES, "no-patient-share")).contains("J3301").doesNotContain("Go over");

    mvc.perform(doing(SERVICES, "done", "contract", payer + "|fee", "J3301", ""));
    assertThat(row(SERVICES, "fee of 7.10")).isEmpty();
    assertThat(row(SERVICES, "no-patient-share")).contains("J3301");
    mvc.perform(doing(SERVICES, "reopen", "contract", payer + "|fee", "J3301", ""));
    assertThat(row(SERVICES, "fee of 7.10")).contains("J3301");
    assertThat(audited("HCPCS 2026-10")).contains("J3301 contract done", "J3301 contract reopened");
  }

  @Test
  void anAuthorizationThatReachesBeyondTheDayIsToldAndOneThatEndsBeforeIsNot() throws Exception {
    allow("A88213", DateRange.startingOn(TestClaims.DAY.minusMonths(6)));
    allow(
        "A70001",
        DateRange.ofDays(
            TestClaims.DAY.minusMonths(6), TestClaims.DAY.withMonth(9).withDayOfMonth(30)));
    assertThat(row(SERVICES, "Authorization A88213"))
        .contains("J3301", "J3304", "ask the payer", "/patients/" + patient.value());
    assertThat(row(SERVICES, "Authorization A70001")).isEmpty();

    mvc.perform(
        doing(
            SERVICES,
            "done",
            "authorization",
            place(SERVICES, "authorization", "J3301"),
            "J3301",
            ""));
    assertThat(row(SERVICES, "Authorization A88213")).isEmpty();
    assertThat(audited("HCPCS 2026-10")).contains("J3301 authorization done");
  }

  @Test
  void aRuleAboutAFamilyIsToldOfWhatComesAndGoesInIt() throws Exception {
    rule("Injections", "J33*", "review", "");
    assertThat(row(SERVICES, "Rule Injections"))
        .contains("J33*", "Codes come and go", "ends: J3301; new: J3304")
        .doesNotContain("Go over");
  }

  @Test
  void aRuleAboutAFamilyOfWhichNothingIsLeftTakesTheSuccessorIn() throws Exception {
    SmallReleases.load(files, codeSets);
    try {
      var path = rule("Eyes", "H42.- E11.42", "review", "");
      assertThat(row(DIAGNOSES, "Rule Eyes")).contains("H42.-", "Ends", "Go over to H40.89");
      mvc.perform(doing(DIAGNOSES, "exchange", "rule", id(path), "H42.-", "H40.89"));
      assertThat(page(path)).contains("H42.-, H40.89, E11.42");
    } finally {
      SmallReleases.remove(codeSets);
    }
  }

  @Test
  void aModifierThatARuleAsksForIsToldAndTheRuleTakesItsSuccessorIn() throws Exception {
    var path = rule("Series", "J3301", "modifier", "ZA LT");
    assertThat(row(MODIFIERS, "Rule Series")).contains("ZA", "Ends", "Go over to ZB");
    mvc.perform(doing(MODIFIERS, "exchange", "rule", id(path), "ZA", "ZB"));
    assertThat(page(path)).contains("modifier ZA or ZB or LT");
    mvc.perform(doing(MODIFIERS, "reopen", "rule", id(path), "ZA", ""));
    assertThat(page(path)).contains("modifier ZA or LT");
    assertThat(audited("Modifier 2026-10")).contains("ZA rule exchanged ZB", "ZA rule put-back ZB");
  }

  @Test
  void aRuleThatNamesTheSuccessorAlreadyIsLeftAsItIs() throws Exception {
    var path = rule("Series", "J3301 J3304", "review", "");
    mvc.perform(doing(SERVICES, "exchange", "rule", id(path), "J3301", "J3304"));
    assertThat(row(SERVICES, "Rule Series")).contains("J3301");
    mvc.perform(doing(SERVICES, "done", "rule", id(path), "J3301", ""));
    mvc.perform(doing(SERVICES, "reopen", "rule", id(path), "J3301", ""));
    assertThat(page(path)).contains("J3301, J3304");
  }

  @Test
  void aServiceThatLooksLikeADiagnosisIsNotToldOfDiagnoses() throws Exception {
    SmallReleases.load(files, codeSets);
    try {
      practice.in(() -> fees.replace(List.of(Fee.of("E1142", Money.parse("80.00")))));
      var page = page(DIAGNOSES);
      assertThat(page).contains("To do here").doesNotContain("Fee of 80.00");
    } finally {
      SmallReleases.remove(codeSets);
    }
  }

  private void act(CodingAction action) {
    practice.in(() -> desk.act(visit, desk.find(visit).orElseThrow().version(), action).orThrow());
  }

  private void allow(String number, DateRange days) {
    practice.in(() -> {
      var coverage = coverages.all(patient).getFirst().id();
      authorizations
          .add(patient, new NewAuthorization(coverage, number, List.of("J3301"), days, 3))
          .orThrow();
    });
  }

  private String rule(String name, String codes, String demand, String wanted) throws Exception {
    var answer =
        mvc.perform(
                post("/claim-rules")
                    .param("name", name)
                    .param("codes", codes)
                    .param("demand", demand)
                    .param("wanted", wanted)
                    .param("severity", "warn")
                    .param("begins", "1/1/2026")
                    .with(manager))
            .andReturn();
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path).with(manager)).andReturn().getResponse().getContentAsString();
  }

  /// The row of the list that names a place; `""` when none does.
  private String row(String path, String label) throws Exception {
    return ROW.matcher(page(path))
        .results()
        .map(MatchResult::group)
        .filter(row -> row.contains(label))
        .findFirst()
        .orElse("");
  }

  private String place(String path, String kind, String code) throws Exception {
    var found =
        Pattern.compile(
                "name=\"kind\" value=\"%s\"><input type=\"hidden\" name=\"place\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"code\" value=\"%s\""
                    .formatted(kind, code))
            .matcher(page(path));
    assertThat(found.find()).as(kind + " of " + code).isTrue();
    return found.group(1);
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder doing(
      String path, String what, String kind, String place, String code, String successor) {
    return post(path + "/" + what)
        .param("kind", kind)
        .param("place", place)
        .param("code", code)
        .param("effect", "DELETED")
        .param("successor", successor)
        .with(manager);
  }

  private List<String> audited(String update) {
    return practice.call(() ->
        house
            .getBean(JdbcClient.class)
            .sql(
                "select details from audit_event where subject = 'code-update' and subject_id = :id")
            .param("id", update)
            .query(String.class)
            .list());
  }
}
