package org.claimwright.app.codingdesk;

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
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
@Import(TestDesk.class)
class CodesOfAUsualVisitTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;
  @Autowired private CodeTemplates templates;

  private TestPractice practice;
  private RequestPostProcessor coder;
  private VisitId usual;
  private VisitId next;

  @BeforeEach
  void aCodedVisitAndAnother() {
    practice = desk.practice();
    coder = users.as(users.add(Role.CODER, practice.id()));
    usual = desk.visit(practice, "Ellis");
    desk.add(practice, usual, CodeSystem.ICD10CM, "E11.42");
    desk.add(practice, usual, CodeSystem.CPT, "99213");
    next = desk.visit(practice, "Marsh");
  }

  @Test
  void whatIsAssignedIsKeptUnderANameAndPutOnTheNextVisitAtOnce() throws Exception {
    keep("Diabetes check", "person").andExpect(redirectedUrl("/coding/" + usual));
    mvc.perform(get("/coding/" + next).with(coder))
        .andExpect(
            content()
                .string(allOf(containsString("Diabetes check"), containsString("E11.42 99213"))));
    apply(next, template()).andExpect(redirectedUrl("/coding/" + next));
    assertThat(codes(next)).containsExactly("E11.42", "99213");
  }

  @Test
  void whatIsThereAlreadyStaysAndOneStepTakesAllBack() throws Exception {
    keep("Diabetes check", "person");
    desk.add(practice, next, CodeSystem.ICD10CM, "E11.42");
    apply(next, template());
    assertThat(codes(next)).containsExactly("E11.42", "99213");
    mvc.perform(post("/coding/" + next + "/undo").param("version", version(next)).with(coder));
    assertThat(codes(next)).containsExactly("E11.42");
  }

  @Test
  void onesOwnAreSeenByOneselfAndThoseOfTheSpecialtyByAll() throws Exception {
    keep("Mine", "person");
    keep("Ours", "specialty");
    var colleague = users.as(users.add(Role.CODER, practice.id()));
    mvc.perform(get("/coding/templates").with(colleague))
        .andExpect(content().string(allOf(containsString("Ours"), not(containsString("Mine")))));
    mvc.perform(post("/coding/templates/" + template() + "/delete").with(coder))
        .andExpect(redirectedUrl("/coding/templates"));
  }

  @Test
  void mistakesAreNamed() throws Exception {
    keep("", "person").andExpect(status().isUnprocessableContent());
    keep("Diabetes check", "person");
    keep("Diabetes check", "person")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("There is a template")));
    apply(next, 999_999).andExpect(status().isNotFound());
    mvc.perform(get("/coding/templates").with(users.as(Role.BILLER, practice.id())))
        .andExpect(status().isForbidden());
    mvc.perform(get("/coding/templates").with(users.as(Role.CODER, desk.practice().id())))
        .andExpect(content().string(containsString("No template yet")));
  }

  @Test
  void aCodeThatEndsIsFollowedFromTheDayAndEarlierVisitsGetTheOldOne() throws Exception {
    keep("Diabetes check", "person");
    var day = TestVisits.DAY.plusYears(1);
    var use =
        in(() -> templates.usedFrom(day)).stream()
            .filter(one -> one.code().equals("E11.42"))
            .findFirst()
            .orElseThrow();
    in(() -> templates.exchange(use, "E11.421", day).orThrow());
    assertThat(shown(TestVisits.DAY)).isEqualTo("E11.42 99213");
    assertThat(shown(day)).isEqualTo("E11.421 99213");
    in(() -> templates.putBack(use, "E11.421", day).orThrow());
    assertThat(shown(day)).isEqualTo("E11.42 99213");
  }

  private ResultActions keep(String name, String whose) throws Exception {
    return mvc.perform(
        post("/coding/" + usual + "/templates")
            .param("name", name)
            .param("whose", whose)
            .with(coder));
  }

  private ResultActions apply(VisitId visit, long template) throws Exception {
    return mvc.perform(
        post("/coding/" + visit + "/template")
            .param("version", version(visit))
            .param("template", Long.toString(template))
            .with(coder));
  }

  private long template() {
    return in(() -> templates.usedFrom(TestVisits.DAY)).stream()
        .map(use -> Long.parseLong(use.key().split("-", 2)[0]))
        .findFirst()
        .orElseThrow();
  }

  private String shown(LocalDate on) {
    return in(() -> templates.find(template(), on)).orElseThrow().inShort();
  }

  private String version(VisitId visit) {
    return Integer.toString(desk.now(practice, visit).version());
  }

  private List<String> codes(VisitId visit) {
    var sheet = desk.now(practice, visit).sheet();
    return java.util.stream.Stream.concat(sheet.diagnoses().stream(), sheet.services().stream())
        .map(entry -> entry.code().code())
        .toList();
  }

  private <T> T in(java.util.concurrent.Callable<T> work) {
    return PracticeScope.call(
        practice.id(),
        () -> {
          try {
            return work.call();
          } catch (RuntimeException failed) {
            throw failed;
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
  }
}
