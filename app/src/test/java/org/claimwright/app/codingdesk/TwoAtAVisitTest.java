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
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
@Import(TestDesk.class)
class TwoAtAVisitTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;

  private TestPractice practice;
  private RequestPostProcessor first;
  private RequestPostProcessor second;
  private VisitId visit;

  @BeforeEach
  void twoCoders() {
    practice = desk.practice();
    first = users.as(users.add(Role.CODER, practice.id()));
    second = users.as(users.add(Role.MANAGER, practice.id()));
    visit = desk.visit(practice, "Ellis");
    desk.read(practice, visit);
  }

  @Test
  void whoOpensAVisitThatAnotherHasInHandIsToldAndMayTakeItOver() throws Exception {
    claim(first);
    mvc.perform(get("/coding/" + visit).with(first))
        .andExpect(content().string(not(containsString("has this visit in hand"))));
    mvc.perform(get("/coding/" + visit).with(second))
        .andExpect(content().string(containsString("has this visit in hand")));
    claim(second);
    mvc.perform(get("/coding/" + visit).with(second))
        .andExpect(content().string(not(containsString("has this visit in hand"))));
    mvc.perform(get("/coding/" + visit).with(first))
        .andExpect(content().string(containsString("has this visit in hand")));
  }

  @Test
  void aPageThatIsOpenLearnsWhatAnotherDidAndNothingWhileNobodyDid() throws Exception {
    var seen = Integer.toString(desk.now(practice, visit).version());
    mvc.perform(since(seen)).andExpect(status().isNoContent());
    desk.add(practice, visit, CodeSystem.ICD10CM, "K21.9");
    mvc.perform(since(seen))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Added K21.9")))
        .andExpect(content().string(containsString("id=\"desk-codes\"")));
  }

  @Test
  void nobodyTakesAFinishedVisitInHand() throws Exception {
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    mvc.perform(
            post("/coding/" + visit + "/finish")
                .param("version", Integer.toString(desk.now(practice, visit).version()))
                .param("anyway", "true")
                .with(first))
        .andExpect(redirectedUrl("/coding/" + visit));
    mvc.perform(post("/coding/" + visit + "/claim").with(second)).andExpect(status().isConflict());
    assertThat(desk.now(practice, visit).visit().isCoded()).isTrue();
  }

  private void claim(RequestPostProcessor who) throws Exception {
    mvc.perform(post("/coding/" + visit + "/claim").with(who))
        .andExpect(redirectedUrl("/coding/" + visit));
  }

  private org.springframework.test.web.servlet.RequestBuilder since(String version) {
    return get("/coding/" + visit + "/since")
        .param("version", version)
        .header("HX-Request", "true")
        .with(first);
  }
}
