package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheYearBeforeFromItsAddendaTest {

  private static final LocalDate LAST_OF_SEPTEMBER = LocalDate.of(2025, 9, 30);
  private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2025, 10, 1);
  private static final String COUNTS =
      """

      Headers
          4 headers in icd10cm-order-2025.txt
          4 headers in icd10cm-order-2026.txt
            0 additions
            0 deletions

      Codes
          5 codes in icd10cm-order-2025.txt
          5 codes in icd10cm-order-2026.txt
            1 additions
            1 deletions
            1 revisions
      """;

  @TempDir Path folder = Path.of(".");
  private Release2026 release = new Release2026(folder);

  @BeforeEach
  void aFolder() {
    release = new Release2026(folder);
  }

  @Test
  void whatWasAddedDeletedAndRevisedReadsAsItDid() throws IOException {
    var report = release.imported(order(), addenda(COUNTS));
    var sets = release.open();

    assertThat(report.isClean()).isTrue();
    assertThat(report.imported())
        .extracting(Release::version)
        .containsExactly("FY2026", "FY2026", "FY2025");
    assertThat(has(sets, "E11.9", LAST_OF_SEPTEMBER)).isFalse();
    assertThat(has(sets, "E11.9", FIRST_OF_OCTOBER)).isTrue();
    assertThat(has(sets, "I15.8", LAST_OF_SEPTEMBER)).isTrue();
    assertThat(has(sets, "I15.8", FIRST_OF_OCTOBER)).isFalse();
    assertThat(sets.find(CodeSystem.ICD10CM, "I10", LAST_OF_SEPTEMBER).map(Code::title))
        .contains("Hypertension, old words");
    assertThat(sets.reference().history().of(CodeSystem.ICD10CM, "I10"))
        .extracting(CodeHistory.Event::change)
        .containsExactly(CodeHistory.Change.KNOWN, CodeHistory.Change.RETITLED);
    assertThat(sets.reference().history().of(CodeSystem.ICD10CM, "I15.8"))
        .extracting(CodeHistory.Event::change, CodeHistory.Event::on)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                CodeHistory.Change.KNOWN, LocalDate.of(2024, 10, 1)),
            org.assertj.core.groups.Tuple.tuple(CodeHistory.Change.DELETED, FIRST_OF_OCTOBER));
  }

  @Test
  void theDifferenceIsReadOutWithSuccessors() throws IOException {
    release.imported(
        order(),
        addenda(COUNTS),
        release.file(
            "ICD-10-CM-CONVERSION-TABLE-FY2026.csv",
            "Current code assignment,Year,Previous Code(s) Assignment\nI10,2026,I15.8\nE11.9,2017,E11.8\n"));

    var update = CodeSetStore.update(release.store(), "ICD-10-CM", "FY2025", "FY2026").orThrow();
    assertThat(update.codes().added()).extracting(Code::code).containsExactly("E11.9");
    assertThat(update.codes().deleted()).extracting(Code::code).containsExactly("I15.8");
    assertThat(update.codes().revised()).hasSize(1);
    assertThat(update.successorsOf("I15.8"))
        .extracting(Successor::code, Successor::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("I10", Successor.Reason.CONVERSION));
    assertThat(update.impactOn(List.of("i158", "I10", "E11.9")))
        .containsExactly(
            new ReleaseUpdate.Impact(
                "I15.8",
                ReleaseUpdate.Effect.DELETED,
                "Other secondary hypertension",
                List.of(
                    new Successor(
                        "I10", Successor.Reason.CONVERSION, Successor.Strength.STRONG, ""))),
            new ReleaseUpdate.Impact(
                "I10",
                ReleaseUpdate.Effect.RETITLED,
                "Essential (primary) hypertension",
                List.of()));
    var history = release.open().reference().history();
    assertThat(history.predecessors("E11.9")).containsExactly("E11.8");
    assertThat(history.successors("E11.8")).containsExactly("E11.9");
  }

  @Test
  void aLineThatIsMissingShowsInThePublishersOwnCount() throws IOException {
    var report = release.imported(order(), addenda(COUNTS.replace("1 additions", "2 additions")));

    assertThat(report.problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("it has 1 additions and says that it has 2"));
    assertThat(report.imported()).extracting(Release::version).containsExactly("FY2026");
  }

  @Test
  void addendaOfAnotherReleaseRebuildNothing() throws IOException {
    var other =
        OrderFixture.ofDiabetesAndMore().without("E119").in(folder, "icd10cm-order-2026.txt");
    var report = release.imported(other, addenda(COUNTS));

    assertThat(report.problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("they are of different releases"));
    assertThat(report.imported()).extracting(Release::version).doesNotContain("FY2025");
  }

  @Test
  void aYearsOwnOrderFileIsNotReplacedByARebuiltOne() throws IOException {
    release.imported(
        OrderFixture.ofDiabetesAndMore()
            .without("Z794")
            .code("Z795", "Its own")
            .in(folder, "icd10cm-order-2025.txt"));
    release.imported(order(), addenda(COUNTS));

    assertThat(has(release.open(), "Z79.5", LAST_OF_SEPTEMBER)).isTrue();
  }

  private static boolean has(CodeSets sets, String code, LocalDate on) {
    return sets.find(CodeSystem.ICD10CM, code, on).isPresent();
  }

  private Path order() throws IOException {
    return OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2026.txt");
  }

  private Path addenda(String counts) throws IOException {
    return release.file(
        "icd10cm-order-addenda-2026.txt",
        change("Add:", "E119", "Type 2 diabetes mellitus without complications")
            + change("Delete:", "I158", "Other secondary hypertension")
            + change("Revise from:", "I10", "Hypertension, old words")
            + change("Revise to:", "I10", "Essential (primary) hypertension")
            + counts);
  }

  private static String change(String action, String code, String title) {
    return "%-13s1 %-7s %-60.60s %s%n".formatted(action, code, title, title);
  }
}
