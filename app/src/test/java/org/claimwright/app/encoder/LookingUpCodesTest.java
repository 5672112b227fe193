package org.claimwright.app.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
class LookingUpCodesTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private Practices practices;
  @Autowired private Audit audit;

  private TestPractice practice;
  private RequestPostProcessor coder;

  @BeforeEach
  void aCoder() {
    practice = TestPractice.open(practices);
    coder = users.as(users.add(Role.CODER, practice.id()));
  }

  @Test
  void anAbbreviationFindsItsCode() throws Exception {
    mvc.perform(get("/codes").param("q", "htn").with(coder))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/codes/icd-10-cm/I10")));
  }

  @Test
  void whileOneTypesOnlyTheAnswersComeBack() throws Exception {
    mvc.perform(get("/codes").param("q", "htn").header("HX-Request", "true").with(coder))
        .andExpect(content().string(containsString("I10")))
        .andExpect(content().string(not(containsString("<html"))));
  }

  @Test
  void theSearchIsNarrowedToASystem() throws Exception {
    mvc.perform(get("/codes").param("q", "office visit").param("system", "cpt").with(coder))
        .andExpect(content().string(containsString("/codes/cpt/992")))
        .andExpect(content().string(not(containsString("/codes/icd-10-cm/Z"))));
  }

  @Test
  void nothingFoundAndNothingAskedEachSayWhatToDo() throws Exception {
    mvc.perform(get("/codes").with(coder))
        .andExpect(content().string(containsString("Which code?")));
    mvc.perform(get("/codes").param("q", "zzzzqq").with(coder))
        .andExpect(content().string(containsString("Nothing matches “zzzzqq”")));
  }

  @Test
  void aDateNobodyCanReadIsNamedAndTheWordsAreKept() throws Exception {
    mvc.perform(get("/codes").param("q", "htn").param("on", "31/31/2026").with(coder))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“31/31/2026” is not a day")))
        .andExpect(content().string(containsString("value=\"htn\"")));
  }

  @Test
  void aDateBeforeEveryReleaseSaysWhichIsTheOldest() throws Exception {
    mvc.perform(get("/codes").param("q", "htn").param("on", "2001-01-01").with(coder))
        .andExpect(content().string(containsString("No ICD-10-CM release holds on 1 Jan 2001")))
        .andExpect(content().string(containsString("The oldest that is loaded begins on")));
  }

  @Test
  void aCodeShowsItsOwnAndInheritedNotesItsPlaceAndItsDates() throws Exception {
    mvc.perform(get("/codes/icd-10-cm/E11.42").param("on", "2026-11-12").with(coder))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("diabetic polyneuropathy"),
                        containsString("Use additional code"),
                        containsString("From <span class=\"code\">E11</span>"),
                        containsString("/codes/icd-10-cm/E11.4?"),
                        containsString("/codes/icd-10-cm/E11.40?"),
                        containsString("Billable"),
                        containsString("12 Nov 2026"))));
  }

  @Test
  void aHeaderSaysThatItNeedsMoreCharactersAndShowsWhatIsBelow() throws Exception {
    mvc.perform(get("/codes/icd-10-cm/e11").with(coder))
        .andExpect(content().string(containsString("Needs more characters")))
        .andExpect(content().string(containsString("Divided into")));
  }

  @Test
  void otherSystemsHaveTheirPagesToo() throws Exception {
    for (var path :
        new String[] {
          "/codes/cpt/99214", "/codes/hcpcs/J3301", "/codes/modifier/25", "/codes/pos/11"
        }) {
      mvc.perform(get(path).with(coder)).andExpect(status().isOk());
    }
    mvc.perform(get("/codes/icd-10-cm/I10/preview").with(coder))
        .andExpect(content().string(containsString("Essential (primary) hypertension")));
  }

  @Test
  void unknownCodesSystemsAndDatesAreRefusedByName() throws Exception {
    mvc.perform(get("/codes/icd-10-cm/Q99.99").with(coder))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("Q99.99")));
    mvc.perform(get("/codes/snomed/73211009").with(coder)).andExpect(status().isNotFound());
    mvc.perform(get("/codes/icd-10-cm/I10").param("on", "soon").with(coder))
        .andExpect(status().isBadRequest());
    mvc.perform(get("/codes/index/animals").with(coder)).andExpect(status().isNotFound());
  }

  @Test
  void onBehalfOfAVisitACodeIsOfferedToItButOnlyToCoders() throws Exception {
    mvc.perform(get("/codes/icd-10-cm/I10").param("visit", "12").with(coder))
        .andExpect(content().string(containsString("action=\"/coding/12/take\"")))
        .andExpect(content().string(containsString("Back to the visit")));
    mvc.perform(get("/codes/icd-10-cm/E11").param("visit", "12").with(coder))
        .andExpect(content().string(not(containsString("/coding/12/take"))));
    mvc.perform(
            get("/codes/icd-10-cm/I10")
                .param("visit", "12")
                .with(users.as(Role.BILLER, practice.id())))
        .andExpect(content().string(not(containsString("/coding/12"))));
  }

  @Test
  void theSearchFieldFindsCodes() throws Exception {
    mvc.perform(get("/search").param("q", "htn").with(coder))
        .andExpect(content().string(containsString("/codes/icd-10-cm/I10")));
  }

  @Test
  void everybodyWhoWorksHereLooksUpCodesAndNoPatientDoes() throws Exception {
    for (var role : Role.values()) {
      mvc.perform(get("/codes").with(users.as(role, practice.id())))
          .andExpect(role == Role.PATIENT ? status().isForbidden() : status().isOk());
    }
  }

  @Test
  void whatIsLoadedIsListedAndReadAgainByAdministratorsOnly() throws Exception {
    mvc.perform(get("/administration/codesets").with(coder))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("starter")))
        .andExpect(content().string(containsString("codesets import")))
        .andExpect(content().string(not(containsString("Read again</button>"))));
    mvc.perform(post("/administration/codesets/reload").with(coder))
        .andExpect(status().isForbidden());
    mvc.perform(
            post("/administration/codesets/reload")
                .with(users.as(Role.ADMINISTRATOR, practice.id())))
        .andExpect(redirectedUrl("/administration/codesets"));
    assertThat(
            PracticeScope.call(
                practice.id(), () -> audit.find(AuditQuery.about("codesets", ""), 1)))
        .hasSize(1);
  }

  @Test
  void theBooksSayWhenTheyAreNotLoaded() throws Exception {
    mvc.perform(get("/codes/index/drugs").param("letters", "Zzz").with(coder))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing here under Zzz")));
  }
}
