package org.claimwright.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AppTest
class StaticFilesTest {

  private static final Pattern STYLE = Pattern.compile("href=\"(/assets/[0-9a-f]{16}/css/[^\"]+)");

  @Autowired private MockMvc mvc;

  @Test
  void aStyleIsLinkedByAnAddressOfItsOwnAndKeptForGood() throws Exception {
    mvc.perform(get(style()))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    "Cache-Control",
                    allOf(containsString("max-age=31536000"), containsString("immutable"))));
  }

  @Test
  void aStyleThatHasChangedSinceIsNotFoundAtItsOldAddress() throws Exception {
    var old = style().replaceFirst("/assets/[0-9a-f]{16}", "/assets/0000000000000000");
    mvc.perform(get(old)).andExpect(status().isNotFound());
  }

  @Test
  void thereIsNothingUnderAnAddressThatDoesNotChange() throws Exception {
    for (var path : List.of("/css/base.css", "/js/app.js", "/img/mark.svg")) {
      mvc.perform(get(path).with(user("somebody"))).andExpect(status().isNotFound());
    }
  }

  @Test
  void aStyleIsOpenToWhoeverHasNotSignedIn() throws Exception {
    mvc.perform(get(style()).with(anonymous())).andExpect(status().isOk());
  }

  @Test
  void aPageIsNeverKept() throws Exception {
    mvc.perform(get("/login"))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
  }

  private String style() throws Exception {
    var page = mvc.perform(get("/login")).andReturn().getResponse().getContentAsString();
    var link = STYLE.matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group(1);
  }
}
