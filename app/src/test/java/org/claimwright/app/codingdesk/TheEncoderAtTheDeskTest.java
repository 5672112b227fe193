package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.codingdesk.Decision.Standing;
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
class TheEncoderAtTheDeskTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;

  private TestPractice practice;
  private RequestPostProcessor coder;
  private VisitId visit;

  @BeforeEach
  void aVisit() {
    practice = desk.practice();
    coder = users.as(users.add(Role.CODER, practice.id()));
    visit = desk.visit(practice, "Ellis");
  }

  @Test
  void theEncoderAtTheDeskFindsWhatMayStandOnAClaimOnTheVisitsDate() throws Exception {
    mvc.perform(get("/coding/" + visit + "/search").param("q", "htn").with(coder))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data-code=\"I10\"")))
        .andExpect(content().string(not(containsString("data-system=\"POS\""))));
    mvc.perform(get("/coding/" + visit + "/search").param("q", "zzzzqq").with(coder))
        .andExpect(content().string(containsString("Nothing on this date matches")));
    mvc.perform(get("/coding/" + visit + "/modifiers").with(coder))
        .andExpect(content().string(containsString("data-pick=\"25\"")));
  }

  @Test
  void theUsualModifiersStandBeforeTheOthers() throws Exception {
    mvc.perform(get("/coding/" + visit + "/modifiers").with(coder))
        .andExpect(
            content()
                .string(
                    stringContainsInOrder(
                        "data-pick=\"25\"",
                        "data-pick=\"59\"",
                        "data-pick=\"RT\"",
                        "data-pick=\"22\"")));
  }

  @Test
  void aCodeChosenInTheEncoderComesIntoTheVisitWhateverWasDoneMeanwhile() throws Exception {
    desk.read(practice, visit);
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    mvc.perform(
            post("/coding/" + visit + "/take")
                .param("system", "ICD-10-CM")
                .param("code", "K21.9")
                .with(coder))
        .andExpect(redirectedUrl("/coding/" + visit));
    assertThat(desk.now(practice, visit).sheet().entries())
        .filteredOn(entry -> entry.is(Standing.ASSIGNED))
        .extracting(entry -> entry.code().code())
        .contains("K21.9", "99214");
    mvc.perform(
            post("/coding/" + visit + "/take")
                .param("system", "ICD-10-CM")
                .param("code", "K21.9")
                .with(coder))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("assigned already")));
  }
}
