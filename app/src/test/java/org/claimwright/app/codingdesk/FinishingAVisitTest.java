package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
@Import(TestDesk.class)
class FinishingAVisitTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;
  @Autowired private ObjectProvider<ClaimOfVisit> claims;

  private TestPractice practice;
  private RequestPostProcessor coder;
  private VisitId visit;

  @BeforeEach
  void aVisitWithItsCodes() {
    practice = desk.practice();
    coder = users.as(users.add(Role.CODER, practice.id()));
    visit = desk.visit(practice, "Ellis");
    desk.read(practice, visit);
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
  }

  @Test
  void aVisitWithoutAServiceIsNotFinishedAndSaysWhatIsMissing() throws Exception {
    finish()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("No service is assigned")))
        .andExpect(content().string(not(containsString("Finish, the claim is held"))));
    assertThat(state()).isNotEqualTo("coded");
  }

  @Test
  void aServiceWithoutAFeeCannotBeFinishedKnowinglyEither() throws Exception {
    desk.add(practice, visit, CodeSystem.CPT, "99215");
    finish()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("no fee for 99215")));
    finish("anyway", "true")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("no fee for 99215")));
    assertThat(state()).isNotEqualTo("coded");
  }

  @Test
  void aFinishedVisitIsReadOnlyAndLeadsToItsClaimAndToTheNextVisit() throws Exception {
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    finish("anyway", "true").andExpect(redirectedUrl("/coding/" + visit));
    assertThat(state()).isEqualTo("coded");
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(containsString("Coded by Test coder")))
        .andExpect(content().string(containsString("/claims/")))
        .andExpect(content().string(containsString("Next visit")))
        .andExpect(content().string(containsString("Suggested by the engine and added by")))
        .andExpect(content().string(containsString("Finished")))
        .andExpect(content().string(not(containsString("data-act=\"remove\""))))
        .andExpect(content().string(not(containsString("id=\"desk-encoder\""))));
  }

  @Test
  void whoseIdeaEachCodeWasGoesWithItToTheClaim() throws Exception {
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    finish("anyway", "true");
    var biller = users.as(Role.BILLER, practice.id());
    var claim =
        PracticeScope.call(
                practice.id(),
                () -> claims.stream().flatMap(one -> one.of(visit).stream()).toList())
            .getFirst();
    mvc.perform(get(claim.path()).with(biller))
        .andExpect(content().string(containsString("Suggested by the engine and added by")));
  }

  @Test
  void whatTheEditsStopIsShownFirstAndMayBeFinishedKnowingly() throws Exception {
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    desk.add(practice, visit, CodeSystem.ICD10CM, "E10.9");
    finish()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("would hold the claim")))
        .andExpect(content().string(containsString("Finish, the claim is held")));
    finish("anyway", "true").andExpect(redirectedUrl("/coding/" + visit));
  }

  @Test
  void aCodedVisitTakesNoChangeUntilItIsOpenedAgain() throws Exception {
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    finish("anyway", "true");
    mvc.perform(
            post("/coding/" + visit + "/accept-all")
                .param("version", version())
                .header("HX-Request", "true")
                .with(coder))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("was finished by")));
    mvc.perform(post("/coding/" + visit + "/reopen").with(coder))
        .andExpect(redirectedUrl("/coding/" + visit));
    assertThat(state()).isEqualTo("in-coding");
    finish("anyway", "true").andExpect(redirectedUrl("/coding/" + visit));
    assertThat(state()).isEqualTo("coded");
  }

  @Test
  void finishingWhatSomebodyElseHasChangedIsRefusedWithTheirChange() throws Exception {
    var seen = version();
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    mvc.perform(
            post("/coding/" + visit + "/finish")
                .param("version", seen)
                .param("anyway", "true")
                .with(coder))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Added 99214")));
    assertThat(state()).isNotEqualTo("coded");
  }

  @Test
  void aHeldVisitSaysWhyAndByWhomAndIsTakenUpAgain() throws Exception {
    mvc.perform(post("/coding/" + visit + "/hold").param("reason", " ").with(coder))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("not held without a reason")));
    mvc.perform(
            post("/coding/" + visit + "/hold")
                .param("reason", "The note is not signed")
                .with(coder))
        .andExpect(redirectedUrl("/coding/" + visit));
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(containsString("Held: The note is not signed")))
        .andExpect(content().string(containsString("Take up again")));
    mvc.perform(post("/coding/" + visit + "/resume").with(coder))
        .andExpect(redirectedUrl("/coding/" + visit));
    assertThat(state()).isEqualTo("in-coding");
  }

  private ResultActions finish(String... parameters) throws Exception {
    var request = post("/coding/" + visit + "/finish").param("version", version());
    for (int at = 0; at < parameters.length; at += 2) {
      request.param(parameters[at], parameters[at + 1]);
    }
    return mvc.perform(request.with(coder));
  }

  private String version() {
    return Integer.toString(desk.now(practice, visit).version());
  }

  private String state() {
    return desk.now(practice, visit).visit().state().word();
  }
}
