package org.claimwright.app.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.web.servlet.MockMvc;

/// An installation that names no language model, or names one in a way that cannot be used.
@AppTest
class WithoutALanguageModelTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private Practices practices;

  @Test
  void thePageSaysHowOneIsNamedAndNothingCanBeSwitchedOn() throws Exception {
    var manager = users.as(Role.MANAGER, TestPractice.open(practices).id());

    mvc.perform(get("/administration/language-model").with(manager))
        .andExpect(content().string(containsString("The installation names no model")))
        .andExpect(content().string(containsString("claimwright.language-model.url")));
    mvc.perform(post("/administration/language-model/on").param("understood", "true").with(manager))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("The installation names no language model")));
  }

  @Test
  void anAddressWithoutEncryptionIsRefusedInWordsAndStopsNothing() {
    var configured =
        configured(
            Map.of(
                "claimwright.language-model.url", "http://models.example/v1",
                "claimwright.language-model.name", "tiny"));

    assertThat(configured.endpoint()).isEmpty();
    assertThat(configured.problem()).contains("would carry the note unencrypted: use https");
  }

  @Test
  void aKeyThatIsNoKeyIsRefusedWithoutBeingTold() {
    var configured =
        configured(
            Map.of(
                "claimwright.language-model.url", "https://models.example/v1",
                "claimwright.language-model.name", "tiny",
                "CLAIMWRIGHT_MODEL_KEY", "open\nsesame"));

    assertThat(configured.endpoint()).isEmpty();
    assertThat(configured.problem()).contains("must be one word").doesNotContain("sesame");
  }

  private static ConfiguredModel configured(Map<String, Object> settings) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return new ConfiguredModel(environment);
  }
}
