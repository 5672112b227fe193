package org.claimwright.app.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// The shares are made up for the tests and say nothing of any specialty.
@AppTest
class LevelsBesideTheSpecialtyTest {

  private static final String FILE =
      """
      # source: shares made up for a test
      specialty,code,share
      Family Medicine,99212,10
      Family Medicine,99213,50.25
      Family Medicine,99214,39.75
      "Medicine, Internal",99203,100
      """;

  @Autowired private MockMvc mvc;
  @Autowired private Practices practices;
  @Autowired private TestUsers users;

  @Test
  void sharesHereStandBesideThoseAtLarge() {
    var shares = BenchmarkFile.parse(FILE).orThrow().shares();
    var counts = Map.of("family medicine", Map.of("99213", 10, "99214", 30));
    var levels = SpecialtyLevels.of(counts, shares);
    assertThat(levels).hasSize(1);
    assertThat(levels.getFirst().isEnough()).isTrue();
    assertThat(levels.getFirst().levels())
        .containsExactly(
            new SpecialtyLevels.Level("99212", 0, 10),
            new SpecialtyLevels.Level("99213", 25, 50),
            new SpecialtyLevels.Level("99214", 75, 40));
    assertThat(levels.getFirst().levels().getLast().isFar()).isTrue();
  }

  @Test
  void aSpecialtyTheFileDoesNotNameIsSaid() {
    var shares = BenchmarkFile.parse(FILE).orThrow().shares();
    assertThat(SpecialtyLevels.missing(Map.of("Dermatology", Map.of("99213", 1)), shares))
        .containsExactly("Dermatology");
  }

  @Test
  void fewVisitsAreComparedWithNothing() {
    var shares = BenchmarkFile.parse(FILE).orThrow().shares();
    var levels = SpecialtyLevels.of(Map.of("Family Medicine", Map.of("99213", 29)), shares);
    assertThat(levels.getFirst().isEnough()).isFalse();
  }

  @Test
  void eachBadLineIsNamedAndNothingIsTaken() {
    var bad =
        """
        specialty,code,share
        Family Medicine,99213,50
        Family Medicine,99213,50
        Family Medicine,12345,1
        """;
    assertThat(BenchmarkFile.parse(bad).problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("does not say where it comes from"))
        .anyMatch(message -> message.startsWith("line 3:") && message.contains("stands twice"))
        .anyMatch(message -> message.startsWith("line 4:"))
        .anyMatch(message -> message.contains("add up to 50 of a hundred"));
    assertThat(BenchmarkFile.parse("").isOk()).isFalse();
  }

  @Test
  void aFileLongerThanAllSpecialtiesNeedIsRefusedAndNotCutShort() {
    assertThat(BenchmarkFile.parse(FILE + "# more\n".repeat(5_000)).problems())
        .extracting(Problem::message)
        .containsExactly("line 5001: a file of levels has 5,000 lines at most.");
  }

  @Test
  void withoutAFileThePageSaysHowToGetOneAndWithOneWhereItComesFrom() throws Exception {
    var practice = TestPractice.open(practices);
    var manager = users.as(Role.MANAGER, practice.id());
    mvc.perform(get("/quality").with(manager))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("No distribution of the specialties is loaded"),
                        containsString("data.cms.gov"))));
    mvc.perform(multipart("/quality/benchmark").file(file(FILE)).with(manager))
        .andExpect(redirectedUrl("/quality"));
    mvc.perform(get("/quality").with(manager))
        .andExpect(content().string(containsString("From shares made up for a test")));
    mvc.perform(multipart("/quality/benchmark").file(file("nothing")).with(manager))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("is not the heading")));
    mvc.perform(post("/quality/benchmark/remove").with(manager))
        .andExpect(redirectedUrl("/quality"));
    mvc.perform(
            multipart("/quality/benchmark")
                .file(file(FILE))
                .with(users.as(Role.CODER, practice.id())))
        .andExpect(status().isForbidden());
  }

  @Test
  void anotherPracticeHasAFileOfItsOwn() throws Exception {
    var one = TestPractice.open(practices, "One Practice");
    var other = TestPractice.open(practices, "Other Practice");
    mvc.perform(
        multipart("/quality/benchmark").file(file(FILE)).with(users.as(Role.MANAGER, one.id())));
    mvc.perform(get("/quality").with(users.as(Role.MANAGER, other.id())))
        .andExpect(
            content().string(containsString("No distribution of the specialties is loaded")));
    assertThat(List.of(one.id(), other.id())).doesNotHaveDuplicates();
  }

  private static MockMultipartFile file(String text) {
    return new MockMultipartFile(
        "file", "levels.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
