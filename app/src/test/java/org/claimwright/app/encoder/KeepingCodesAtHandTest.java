package org.claimwright.app.encoder;

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
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
class KeepingCodesAtHandTest {

  private static final String HYPERTENSION = "/codes/icd-10-cm/I10/favourite";

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private Practices practices;
  @Autowired private SettableClock clock;

  private TestPractice practice;
  private RequestPostProcessor coder;
  private RequestPostProcessor other;

  @BeforeEach
  void twoCoders() {
    practice = TestPractice.open(practices);
    coder = users.as(Role.CODER, practice.id());
    other = users.as(Role.CODER, practice.id());
  }

  @Test
  void onesOwnFavouritesStandReadyBeforeAnythingIsTyped() throws Exception {
    mvc.perform(post(HYPERTENSION).with(coder)).andExpect(redirectedUrl("/codes/icd-10-cm/I10"));

    mvc.perform(get("/codes").with(coder))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Your favourites"),
                        containsString("/codes/icd-10-cm/I10"))));
    mvc.perform(get("/codes").with(other))
        .andExpect(content().string(not(containsString("Your favourites"))));
  }

  @Test
  void theSameKeyTakesAFavouriteAwayAgain() throws Exception {
    mvc.perform(post(HYPERTENSION).with(coder));
    mvc.perform(post(HYPERTENSION).with(coder));
    mvc.perform(get("/codes").with(coder))
        .andExpect(content().string(not(containsString("Your favourites"))));
  }

  @Test
  void theFavouritesOfASpecialtyAreEverybodysInThePractice() throws Exception {
    var specialty = specialty();
    mvc.perform(post(HYPERTENSION).param("specialty", specialty).with(coder));

    mvc.perform(get("/codes").with(other))
        .andExpect(
            content()
                .string(allOf(containsString(specialty), containsString("/codes/icd-10-cm/I10"))));
    mvc.perform(get("/codes").with(users.as(Role.CODER, TestPractice.open(practices).id())))
        .andExpect(content().string(not(containsString("/codes/icd-10-cm/I10"))));
  }

  @Test
  void aSpecialtyNobodyPractisesAndACodeThatIsNoneAreRefused() throws Exception {
    mvc.perform(post(HYPERTENSION).param("specialty", "Alchemy").with(coder))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Alchemy")));
    mvc.perform(post("/codes/icd-10-cm/Q99.99/favourite").with(coder))
        .andExpect(status().isNotFound());
  }

  @Test
  void whatWasLookedUpLastStandsThereNewestFirst() throws Exception {
    mvc.perform(get("/codes/icd-10-cm/I10").with(coder));
    clock.set(SettableClock.START.plusSeconds(60));
    mvc.perform(get("/codes/icd-10-cm/E11.42").with(coder));

    mvc.perform(get("/codes").with(coder))
        .andExpect(
            content()
                .string(
                    org.hamcrest.Matchers.stringContainsInOrder(
                        "Looked up last", "E11.42", "I10")));
    mvc.perform(get("/codes").with(other))
        .andExpect(content().string(not(containsString("Looked up last"))));
  }

  @Test
  void theDateAndTheVisitAreKeptOnTheWay() throws Exception {
    mvc.perform(post(HYPERTENSION).param("on", "2026-11-12").param("visit", "12").with(coder))
        .andExpect(redirectedUrl("/codes/icd-10-cm/I10?on=2026-11-12&visit=12"));
  }

  private String specialty() {
    return PracticeScope.call(
        practice.id(), () -> practices.providers().getFirst().clinician().specialty().words());
  }
}
