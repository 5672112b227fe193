package org.claimwright.app.codesetdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.web.Flash;
import org.claimwright.codesets.CodeSystem;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Two small releases of 2026 and 2027: E11.42 becomes a header above E11.421 and E11.422, I10 gets
/// another title, HCPCS J3301 ends. What the practice uses of them, and what is done about it.
@AppTest
class WorkingOffAnUpdateTest {

  private static final String DIAGNOSES = "/updates/icd-10-cm/FY2026/FY2027";

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private LoadedCodeSets codeSets;
  @Autowired private PracticeFees fees;
  @Autowired private ApplicationContext house;

  @TempDir private java.nio.file.Path files;
  private TestClaims claims;
  private ClaimRecord claim;
  private RequestPostProcessor manager;
  private RequestPostProcessor administrator;

  @BeforeEach
  void twoReleases() throws IOException {
    claims = TestClaims.open(house);
    claim = claims.ready("Ellis");
    SmallReleases.load(files, codeSets);
    manager = users.as(Role.MANAGER, claims.practice.id());
    administrator = users.as(Role.ADMINISTRATOR, claims.practice.id());
  }

  @AfterEach
  void asBefore() throws IOException {
    SmallReleases.remove(codeSets);
  }

  @Test
  void theListNamesEachChangeAndFromWhenItHolds() throws Exception {
    mvc.perform(get("/updates").with(manager))
        .andExpect(status().isOk())
        .andExpect(
            content().string(allOf(containsString(DIAGNOSES), containsString("1 Oct 2026"))));
  }

  @Test
  void aClaimOfTheNewYearWithACodeThatEndsIsToDo() throws Exception {
    mvc.perform(get(DIAGNOSES).with(manager))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Needs more characters"),
                        containsString("Claim "),
                        containsString("E11.421"),
                        containsString("E11.422"))));
  }

  @Test
  void whatThePublisherChangedIsReadByKind() throws Exception {
    mvc.perform(get(DIAGNOSES).param("view", "added").with(manager))
        .andExpect(content().string(containsString("E11.421")));
    mvc.perform(get(DIAGNOSES).param("view", "revised").param("q", "i1").with(manager))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Essential (primary) hypertension"),
                        containsString("Primary hypertension"))));
    mvc.perform(get(DIAGNOSES).param("view", "revised").param("q", "Z").with(manager))
        .andExpect(content().string(containsString("No change under “Z”")));
  }

  @Test
  void aFavouriteGoesOverOnTheDayAndIsPutBackAgain() throws Exception {
    keep("E11.42");
    var place = favourite();
    mvc.perform(doing("exchange", "favourite", place).param("successor", "E11.421").with(manager))
        .andExpect(redirectedUrl(DIAGNOSES))
        .andExpect(flash().attribute("flash", said("E11.42 goes on as E11.421 from 1 Oct 2026")));

    mvc.perform(get("/codes").param("on", "2026-09-30").with(owner))
        .andExpect(content().string(containsString("/codes/icd-10-cm/E11.42?")));
    mvc.perform(get("/codes").param("on", "2026-10-01").with(owner))
        .andExpect(content().string(containsString("/codes/icd-10-cm/E11.421?")));
    mvc.perform(get(DIAGNOSES).param("view", "settled").with(manager))
        .andExpect(content().string(containsString("Put back")));

    mvc.perform(doing("reopen", "favourite", place).with(manager))
        .andExpect(redirectedUrl(DIAGNOSES));
    mvc.perform(get("/codes").param("on", "2026-10-01").with(owner))
        .andExpect(content().string(not(containsString("E11.421"))));
  }

  @Test
  void aFeeGoesOnUnderTheSuccessorWithItsAmount() throws Exception {
    claims.in(() -> fees.replace(List.of(Fee.of("E11.42", Money.parse("12.00")))));
    mvc.perform(doing("exchange", "fee", "E11.42|").param("successor", "E11.422").with(manager))
        .andExpect(redirectedUrl(DIAGNOSES));

    var schedule = claims.call(() -> fees.list(10));
    assertThat(schedule).extracting(Fee::code).containsExactly("E11.42", "E11.422");
    assertThat(schedule.getFirst().days().end()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(schedule.getLast().amount()).isEqualTo(Money.parse("12.00"));

    mvc.perform(doing("reopen", "fee", "E11.42|").with(manager));
    assertThat(claims.call(() -> fees.list(10))).extracting(Fee::code).containsExactly("E11.42");
  }

  @Test
  void aClaimRuleNamesTheSuccessorBesideTheOldCodeAndIsPutBack() throws Exception {
    var answer =
        mvc.perform(
                post("/claim-rules")
                    .param("name", "Nerves")
                    .param("codes", "E11.42 E11.-")
                    .param("demand", "review")
                    .param("severity", "warn")
                    .param("begins", "1/1/2026")
                    .with(manager))
            .andReturn();
    var path = String.valueOf(answer.getResponse().getRedirectedUrl());
    var rule = path.substring(path.lastIndexOf('/') + 1);
    mvc.perform(post(path + "/on").param("version", "1").with(manager));
    mvc.perform(get(DIAGNOSES).with(manager))
        .andExpect(content().string(containsString("Rule Nerves")));

    mvc.perform(doing("exchange", "rule", rule).param("successor", "E11.421").with(manager))
        .andExpect(flash().attribute("flash", said("E11.42 goes on as E11.421")));
    mvc.perform(get(path).with(manager))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("E11.42, E11.421, E11.-"),
                        not(containsString("A change waits")))));

    mvc.perform(doing("reopen", "rule", rule).with(manager));
    mvc.perform(get(path).with(manager))
        .andExpect(content().string(containsString(">E11.42, E11.-<")));
  }

  @Test
  void whatIsSeenToLeavesTheListWithWhoAndWhen() throws Exception {
    mvc.perform(doing("done", "claim", claim.number().value()).with(manager))
        .andExpect(redirectedUrl(DIAGNOSES));
    mvc.perform(get(DIAGNOSES).with(manager))
        .andExpect(content().string(not(containsString("Claim " + claim.number().value()))));
    mvc.perform(get(DIAGNOSES).param("view", "settled").with(manager))
        .andExpect(content().string(allOf(containsString("seen to"), containsString("manager"))));
  }

  @Test
  void whatAnotherHasSeenToIsNotDoneTwice() throws Exception {
    mvc.perform(doing("done", "claim", claim.number().value()).with(manager));
    mvc.perform(doing("done", "claim", claim.number().value()).with(manager))
        .andExpect(flash().attribute("flash", said("it no longer waits")));
  }

  @Test
  void aCodeThatIsNoSuccessorIsRefusedAndAClaimIsNeverChangedFromHere() throws Exception {
    keep("E11.42");
    mvc.perform(doing("exchange", "favourite", favourite()).param("successor", "I10").with(manager))
        .andExpect(flash().attribute("flash", said("not among its successors")));
    mvc.perform(
            doing("exchange", "claim", claim.number().value())
                .param("successor", "E11.421")
                .with(manager))
        .andExpect(flash().attribute("flash", said("not among its successors")));
  }

  @Test
  void takenOutOfForceTheYearBeforeAnswersAndPutInForceTheNewOneDoes() throws Exception {
    var october = LocalDate.of(2026, 10, 1);
    mvc.perform(post(DIAGNOSES + "/hold").with(administrator)).andExpect(redirectedUrl(DIAGNOSES));
    assertThat(codeSets.find(CodeSystem.ICD10CM, "E11.421", october)).isEmpty();
    mvc.perform(get(DIAGNOSES).with(manager))
        .andExpect(content().string(containsString("Held, not in force")));

    mvc.perform(post(DIAGNOSES + "/switch").with(administrator))
        .andExpect(flash().attribute("flash", said("FY2027 is in force from 1 Oct 2026")));
    assertThat(codeSets.find(CodeSystem.ICD10CM, "E11.421", october)).isPresent();
    assertThat(codeSets.find(CodeSystem.ICD10CM, "E11.421", october.minusDays(1))).isEmpty();
  }

  @Test
  void onlyAnAdministratorChangesOverAndOnlyThoseWhoWorkHereSeeIt() throws Exception {
    mvc.perform(post(DIAGNOSES + "/hold").with(manager)).andExpect(status().isForbidden());
    mvc.perform(get("/updates").with(users.as(Role.FRONT_DESK, claims.practice.id())))
        .andExpect(status().isForbidden());
    mvc.perform(doing("done", "fee", "x").with(administrator)).andExpect(status().isForbidden());
  }

  @Test
  void anotherPracticeSeesNeitherThePlacesNorWhatWasDone() throws Exception {
    keep("E11.42");
    var other = TestClaims.open(house);
    mvc.perform(get(DIAGNOSES).with(users.as(Role.MANAGER, other.practice.id())))
        .andExpect(content().string(containsString("Nothing here is touched")));
  }

  @Test
  void aCodedVisitKeepsCodeTitleAndReleaseOfItsDay() throws Exception {
    var visit = claim.subject().visit();
    mvc.perform(get("/coding/" + visit).with(manager))
        .andExpect(content().string(containsString("diabetic polyneuropathy")));
    assertThat(
            claims.call(() ->
                house
                    .getBean(JdbcClient.class)
                    .sql(
                        "select system, code, title, release from assigned_code where visit_id = :visit and code = 'E11.42'")
                    .param("visit", visit.value())
                    .query((row, at) ->
                        List.of(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                    .single()))
        .containsExactly(
            "ICD-10-CM",
            "E11.42",
            "Type 2 diabetes mellitus with diabetic polyneuropathy",
            "starter");
  }

  @Test
  void aCodeThatEndedIsToldWithItsLastDayAndStillReadOnThatDay() throws Exception {
    mvc.perform(get("/codes/icd-10-cm/H42.11").param("on", "2026-10-01").with(manager))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("its last day was 30 Sep 2026")));
    mvc.perform(get("/codes/icd-10-cm/H42.11").param("on", "2026-09-30").with(manager))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Glaucoma after an injury of the eye")));
  }

  @Test
  void versionsThatAreNotThereAreToldByName() throws Exception {
    mvc.perform(get("/updates/icd-10-cm/FY1999/FY2027").with(manager))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("FY1999")));
  }

  private RequestPostProcessor owner = request -> request;

  private void keep(String code) throws Exception {
    owner = users.as(Role.CODER, claims.practice.id());
    mvc.perform(
            post("/codes/icd-10-cm/" + code + "/favourite").param("on", "2026-09-30").with(owner))
        .andExpect(status().is3xxRedirection());
  }

  private String favourite() throws Exception {
    var page = mvc.perform(get(DIAGNOSES).with(manager)).andReturn().getResponse();
    var found =
        java.util.regex.Pattern.compile(
                "name=\"kind\" value=\"favourite\"><input type=\"hidden\" name=\"place\" value=\"(\\d+)\"")
            .matcher(page.getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static MockHttpServletRequestBuilder doing(String what, String kind, String place) {
    return post(DIAGNOSES + "/" + what)
        .param("kind", kind)
        .param("place", place)
        .param("code", "E11.42")
        .param("effect", "NOT_BILLABLE");
  }

  private static org.hamcrest.Matcher<Object> said(String words) {
    return new org.hamcrest.CustomMatcher<>("says " + words) {
      @Override
      public boolean matches(Object flash) {
        return flash instanceof Flash told && told.text().contains(words);
      }
    };
  }
}
