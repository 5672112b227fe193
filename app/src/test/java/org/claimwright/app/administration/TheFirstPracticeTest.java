package org.claimwright.app.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// An installation without a practice: whoever reads its terminal sets up the first one, once.
@AppTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheFirstPracticeTest {

  private static final String ADDRESS = "http://localhost:8080";
  private static final String LINK = ADDRESS + "/first-practice?key=";

  @Autowired private MockMvc mvc;
  @Autowired private FirstPractice first;
  @Autowired private Practices practices;
  @Autowired private TestUsers users;

  private String key() {
    var line = first.lines(ADDRESS).getFirst();
    return line.substring(line.indexOf(LINK) + LINK.length());
  }

  private static Map<String, String> filledIn(String key) {
    var typed = new HashMap<String, String>();
    typed.put("key", key);
    typed.put("name", "Elm Street Family Practice");
    typed.put("npi", TestPractice.npi("199301470").value());
    typed.put("taxId", "34-5550142");
    typed.put("taxonomy", "193200000X");
    typed.put("phone", "937-555-0100");
    typed.put("zone", "America/Chicago");
    typed.put("line1", "12 Elm Street");
    typed.put("city", "Dayton");
    typed.put("state", "OH");
    typed.put("zip", "45402-1234");
    typed.put("first", "Jo");
    typed.put("last", "Lee");
    typed.put("username", "jo.lee");
    typed.put("password", "seven quiet herons");
    typed.put("again", "seven quiet herons");
    return typed;
  }

  private ResultActions sent(Map<String, String> typed) throws Exception {
    var request = post("/first-practice").with(csrf());
    typed.forEach(request::param);
    return mvc.perform(request);
  }

  @Test
  @Order(1)
  void withoutTheKeyOfTheTerminalNothingIsShownAndNothingDone() throws Exception {
    mvc.perform(get("/first-practice")).andExpect(status().isNotFound());
    mvc.perform(get("/first-practice").param("key", "0".repeat(24)))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("printed on the terminal")));

    sent(filledIn("")).andExpect(status().isNotFound());

    assertThat(practices.all()).isEmpty();
  }

  @Test
  @Order(2)
  void whatIsWrongIsToldAtItsFieldAndNothingIsLost() throws Exception {
    var typed = filledIn(key());
    typed.put("npi", "1234567890");
    typed.put("again", "seven quiet heron");
    typed.put("username", "");

    sent(typed)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Elm Street Family Practice")))
        .andExpect(content().string(containsString("npi-problem")))
        .andExpect(content().string(containsString("username-problem")))
        .andExpect(content().string(containsString("The two passwords differ")));

    typed = filledIn(key());
    typed.put("password", "jo.lee jo.lee");
    typed.put("again", "jo.lee jo.lee");
    sent(typed)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("password-problem")));
    assertThat(practices.all()).isEmpty();
  }

  @Test
  @Order(3)
  void theFirstPracticeAndItsAdministratorAreSetUpOnce() throws Exception {
    var key = key();
    mvc.perform(get("/first-practice").param("key", key))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Set up your practice")));

    sent(filledIn(key)).andExpect(redirectedUrl("/login?first"));
    sent(filledIn(key)).andExpect(redirectedUrl("/login"));

    assertThat(practices.all()).hasSize(1);
    assertThat(first.lines(ADDRESS)).isEmpty();
    mvc.perform(get("/first-practice").param("key", key)).andExpect(redirectedUrl("/login"));
    mvc.perform(
            post("/login")
                .with(csrf())
                .param("username", "jo.lee")
                .param("password", "seven quiet herons"))
        .andExpect(redirectedUrl("/"));
    var practice = practices.all().getFirst();
    PracticeScope.run(
        practice,
        () -> {
          var profile = practices.current().profile();
          assertThat(profile.name()).isEqualTo("Elm Street Family Practice");
          assertThat(profile.zone().getId()).isEqualTo("America/Chicago");
        });
  }

  @Test
  @Order(4)
  void thePracticeSaysWhatItNeedsBeforeItsFirstClaim() throws Exception {
    var administrator = users.as(Role.ADMINISTRATOR, practices.all().getFirst());

    mvc.perform(get("/administration").with(administrator))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Before the first claim")))
        .andExpect(content().string(containsString("/administration/places/new")));
    mvc.perform(get("/").with(administrator))
        .andExpect(
            content().string(containsString("missing: A place, A clinician, A payer, Fees")));
  }
}
