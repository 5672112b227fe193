package org.claimwright.app.codesetdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Path;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/// A visit of November 2026 that was read by the release of 2026, because that of 2027 was not in
/// force yet.
@AppTest
class ANewerReleaseIsReadByTest {

  private static final String OLD = "lies more than a year after the newest release, FY2026";

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private LoadedCodeSets codeSets;
  @Autowired private ApplicationContext house;

  @TempDir private Path files;
  private TestClaims practice;
  private VisitId visit;

  @BeforeEach
  void onlyTheOlderReleaseIsInForce() throws IOException {
    practice = TestClaims.open(house);
    visit = practice.visit(practice.covered("Ellis"), TestClaims.DAY);
    SmallReleases.load(files, codeSets);
    codeSets.hold("ICD-10-CM", "FY2027").orThrow();
  }

  @AfterEach
  void asBefore() throws IOException {
    SmallReleases.remove(codeSets);
  }

  @Test
  void theWarningThatTheReleaseMayBeOldGoesWithTheNewerRelease() throws Exception {
    assertThat(page()).contains(OLD);
    assertThat(page()).contains(OLD);
    codeSets.putInForce("ICD-10-CM", "FY2027").orThrow();
    assertThat(page()).doesNotContain("lies more than a year after");
  }

  private String page() throws Exception {
    return mvc.perform(get("/coding/" + visit).with(users.as(Role.CODER, practice.practice.id())))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
