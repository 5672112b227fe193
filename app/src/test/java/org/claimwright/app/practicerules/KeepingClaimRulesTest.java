package org.claimwright.app.practicerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.testing.AppTest;
import org.claimwright.edits.PracticeRuleFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A manager's own rules, from the first words to a claim that is held by one. The practice has one
/// claim ready to go: E11.42 and 99213 without a modifier, for a commercial payer.
@AppTest
class KeepingClaimRulesTest {

  private static final Map<String, String> MODIFIER =
      Map.of(
          "name", "Visits want 25",
          "codes", "9921*",
          "demand", "modifier",
          "wanted", "25 57",
          "severity", "stop",
          "advice", "Ask Dana",
          "begins", "1/1/2026");

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private PracticeRules rules;
  @Autowired private Audit audit;
  @Autowired private ApplicationContext house;

  private TestClaims claims;
  private ClaimRecord claim;
  private RequestPostProcessor manager;

  @BeforeEach
  void aClaimThatIsReady() {
    claims = TestClaims.open(house);
    claim = claims.ready("Ellis");
    manager = users.as(Role.MANAGER, claims.practice.id());
  }

  @Test
  void aRuleIsWrittenTriedOnPastClaimsAndHoldsNothingUntilItIsOn() throws Exception {
    var path = written(MODIFIER);
    mvc.perform(get(path).with(manager))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("with modifier 25 or 57"),
                        containsString("Would be caught"),
                        containsString(claim.number().value()),
                        containsString("99213 has no modifier, and one of 25, 57 is wanted"))));
    assertThat(state()).isEqualTo("ready");
  }

  @Test
  void switchedOnItHoldsTheClaimThatHasNotGoneOutAndOffItLetsItGo() throws Exception {
    var path = written(MODIFIER);
    mvc.perform(post(path + "/on").param("version", "1").with(manager))
        .andExpect(redirectedUrl(path));
    assertThat(state()).isEqualTo("held");
    assertThat(claims.now(claim).state().findings())
        .singleElement()
        .satisfies(hold -> {
          assertThat(hold.rule().id()).startsWith("PRACTICE-");
          assertThat(hold.rule().citation()).isEqualTo("practice rule: Visits want 25");
          assertThat(hold.mend().fix()).isEqualTo("Ask Dana");
        });
    mvc.perform(post(path + "/off").with(manager)).andExpect(redirectedUrl(path));
    assertThat(state()).isEqualTo("ready");
  }

  @Test
  void theCoderSeesItAtTheDeskBeforeTheVisitIsFinished() throws Exception {
    on(written(MODIFIER));
    var visit = claim.subject().visit();
    claims.reopen(visit);
    mvc.perform(get("/coding/" + visit).with(manager))
        .andExpect(content().string(containsString("PRACTICE-")));
  }

  @Test
  void aRuleOfAnotherPayerOrOfOtherDaysLeavesTheClaimAlone() throws Exception {
    var medicare = Long.toString(claims.practice.medicare().value());
    on(written(with(MODIFIER, "payer", medicare)));
    on(written(with(with(MODIFIER, "name", "Last year"), "lastDay", "10/31/2026")));
    assertThat(state()).isEqualTo("ready");
  }

  @Test
  void aWarningStandsAtTheClaimAndDoesNotHoldIt() throws Exception {
    on(written(with(MODIFIER, "severity", "warn")));
    assertThat(state()).isEqualTo("ready");
    assertThat(claims.now(claim).state().findings()).hasSize(1);
  }

  @Test
  void whatIsChangedWaitsUntilItIsSwitchedOnItself() throws Exception {
    var path = written(MODIFIER);
    on(path);
    mvc.perform(form(path, with(with(MODIFIER, "codes", "99499"), "version", "1")).with(manager))
        .andExpect(redirectedUrl(path));
    mvc.perform(get(path).with(manager))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("A change waits"),
                        containsString("In force is still version 1"))));
    assertThat(state()).isEqualTo("held");
    mvc.perform(post(path + "/on").param("version", "2").with(manager));
    assertThat(state()).isEqualTo("ready");
    mvc.perform(get(path).with(manager)).andExpect(content().string(containsString("Versions")));
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotWrittenOver() throws Exception {
    var path = written(MODIFIER);
    mvc.perform(form(path, with(MODIFIER, "version", "1")).with(manager))
        .andExpect(redirectedUrl(path));
    mvc.perform(form(path, with(MODIFIER, "version", "1")).with(manager))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("was changed by")));
    mvc.perform(post(path + "/on").param("version", "1").with(manager));
    assertThat(state()).isEqualTo("ready");
  }

  @Test
  void everythingThatIsWrongWithTheFormIsSaidAtOnce() throws Exception {
    mvc.perform(
            form(
                    "/claim-rules",
                    Map.of(
                        "codes", "99213 HELLO",
                        "demand", "modifier",
                        "wanted", "251",
                        "severity", "stop",
                        "begins", "1/1/2026",
                        "lastDay", "12/1/2025"))
                .with(manager))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Name is missing"),
                        containsString("HELLO"),
                        containsString("251"),
                        containsString("lies before the first"))));
    mvc.perform(form("/claim-rules", with(MODIFIER, "codes", "E11.42")).with(manager))
        .andExpect(content().string(containsString("A diagnosis carries no modifier")));
    mvc.perform(form("/claim-rules", with(MODIFIER, "demand", "review")).with(manager))
        .andExpect(content().string(containsString("a look needs no further codes")));
  }

  @Test
  void aNameIsUsedOnceAndACodeNobodyKnowsIsPointedOut() throws Exception {
    var path = written(with(MODIFIER, "codes", "99213 99998"));
    mvc.perform(get(path).with(manager)).andExpect(content().string(containsString("99998: ")));
    mvc.perform(form("/claim-rules", with(MODIFIER, "name", "visits WANT 25")).with(manager))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("choose another name")));
  }

  @Test
  void aRuleIsRemovedOnceItIsOffAndCanBePutBack() throws Exception {
    var path = written(MODIFIER);
    on(path);
    mvc.perform(post(path + "/remove").with(manager));
    mvc.perform(get("/claim-rules").with(manager))
        .andExpect(content().string(containsString("Visits want 25")));
    mvc.perform(post(path + "/off").with(manager));
    mvc.perform(post(path + "/remove").with(manager)).andExpect(redirectedUrl("/claim-rules"));
    mvc.perform(get("/claim-rules").with(manager))
        .andExpect(content().string(containsString("No rule of your own yet")));
    mvc.perform(post(path + "/restore").with(manager));
    mvc.perform(get("/claim-rules").with(manager))
        .andExpect(content().string(containsString("Visits want 25")));
  }

  @Test
  void codersAndBillersReadTheRulesAndOnlyAManagerWritesThem() throws Exception {
    var path = written(MODIFIER);
    for (var role : List.of(Role.CODER, Role.BILLER)) {
      var reader = users.as(role, claims.practice.id());
      mvc.perform(get(path).with(reader))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("Switch on"))));
      mvc.perform(post(path + "/on").param("version", "1").with(reader))
          .andExpect(status().isForbidden());
    }
    mvc.perform(get("/claim-rules").with(users.as(Role.FRONT_DESK, claims.practice.id())))
        .andExpect(status().isForbidden());
  }

  @Test
  void anotherPracticeNeitherSeesNorIsHeldByIt() throws Exception {
    var path = written(MODIFIER);
    on(path);
    var other = TestClaims.open(house);
    mvc.perform(get(path).with(users.as(Role.MANAGER, other.practice.id())))
        .andExpect(status().isNotFound());
    assertThat(other.ready("Novak").state().word()).isEqualTo("ready");
    assertThat(other.call(rules::inForce)).isEmpty();
  }

  @Test
  void thoseThatAreOnGoOutAsAFileForTheCommandLine() throws Exception {
    on(written(MODIFIER));
    written(with(MODIFIER, "name", "Not on"));
    var text =
        mvc.perform(get("/claim-rules/claim.rules").with(manager))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(PracticeRuleFile.read(text, "claim.rules", 1).orThrow())
        .singleElement()
        .satisfies(rule -> assertThat(rule.name()).isEqualTo("Visits want 25"));
  }

  @Test
  void whatWasWrittenAndSwitchedStandsInTheAuditLogWithWhatItWasTriedOn() throws Exception {
    on(written(MODIFIER));
    var told =
        claims.call(() -> audit.find(AuditQuery.all(), 50)).stream()
            .filter(record -> record.event().subject().equals("claim rule"))
            .map(record -> record.event().details())
            .toList();
    assertThat(told)
        .anySatisfy(words -> assertThat(words).contains("9921*: with modifier 25 or 57"))
        .anySatisfy(words -> assertThat(words).contains("version 1 on, caught 1 of 1 claims"));
  }

  private void on(String path) throws Exception {
    mvc.perform(post(path + "/on").param("version", "1").with(manager))
        .andExpect(redirectedUrl(path));
  }

  private String written(Map<String, String> fields) throws Exception {
    var answer = mvc.perform(form("/claim-rules", fields).with(manager)).andReturn().getResponse();
    assertThat(answer.getRedirectedUrl()).as(answer.getContentAsString()).isNotNull();
    return String.valueOf(answer.getRedirectedUrl());
  }

  private String state() {
    return claims.now(claim).state().word();
  }

  private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
    var request = post(path);
    fields.forEach(request::param);
    return request;
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new java.util.HashMap<>(fields);
    all.put(name, value);
    return all;
  }
}
