package org.claimwright.app.preferences;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
class KeysOfAPersonTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private Practices practices;

  @Test
  void areKeptWithThePersonAndNobodyElse() throws Exception {
    var practice = TestPractice.open(practices).id();
    var coder = users.as(users.add(Role.CODER, practice));
    keep(coder, "{\"map\":{\"desk.accept\":\"y\"},\"single\":false}")
        .andExpect(status().isNoContent());
    mvc.perform(get("/preferences/keys").with(coder))
        .andExpect(content().json("{\"map\":{\"desk.accept\":\"y\"},\"single\":false}"));
    mvc.perform(get("/preferences/keys").with(users.as(Role.CODER, practice)))
        .andExpect(content().json("{\"map\":{},\"single\":true}"));
    keep(coder, "{\"map\":{},\"single\":true}").andExpect(status().isNoContent());
    mvc.perform(get("/preferences/keys").with(coder))
        .andExpect(content().json("{\"map\":{},\"single\":true}"));
  }

  @Test
  void aKeyWithoutALetterIsRefused() throws Exception {
    var coder = users.as(Role.CODER, TestPractice.open(practices).id());
    keep(coder, "{\"map\":{\"desk.accept\":\"\"},\"single\":true}")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("not kept")));
  }

  private ResultActions keep(RequestPostProcessor who, String keys) throws Exception {
    return mvc.perform(
        post("/preferences/keys").contentType(MediaType.APPLICATION_JSON).content(keys).with(who));
  }
}
