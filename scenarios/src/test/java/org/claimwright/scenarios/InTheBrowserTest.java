package org.claimwright.scenarios;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// One visit the whole way by the people who work on it, and then every page of everybody looked at
/// by axe. The stories stand in files of their own and play on one stage in the order of their
/// numbers: each finds what the ones before it left. Skipped, saying so, on a machine without
/// Chromium.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InTheBrowserTest
    implements DeskStories, QueryStories, ClaimStories, RuleStories, AuditStories, PageStories {

  private @Nullable Stage stage;

  @BeforeAll
  void open(@TempDir Path data) {
    var chromium = Browser.installed();
    Assumptions.assumeTrue(
        chromium.isPresent(),
        "browser stories are skipped: no chromium on the PATH (Debian: apt-get install chromium)");
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    stage = Stage.set(data, chromium.get());
  }

  @AfterAll
  void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @Override
  public Stage stage() {
    return Objects.requireNonNull(stage);
  }
}
