package org.claimwright.app.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/// What stands there when a request fails before any page has it in hand.
@AppTest
class FailurePagesTest {

  @Autowired private MockMvc mvc;

  @Test
  void aFileThatIsTooLargeIsToldHowLargeItMayBe() throws Exception {
    failed(413, "at most 25 MB");
  }

  @Test
  void anAddressThatOnlyAButtonMayAskForSaysSo() throws Exception {
    failed(405, "may belong to a button");
  }

  private void failed(int status, String words) throws Exception {
    mvc.perform(
            get("/error")
                .accept(MediaType.TEXT_HTML)
                .requestAttr("jakarta.servlet.error.status_code", status)
                .requestAttr("jakarta.servlet.error.request_uri", "/remittances"))
        .andExpect(status().is(status))
        .andExpect(content().string(containsString(words)))
        .andExpect(content().string(containsString("/remittances")));
  }
}
