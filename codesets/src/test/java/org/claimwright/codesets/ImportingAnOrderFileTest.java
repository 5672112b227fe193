package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportingAnOrderFileTest {

  private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2025, 10, 1);
  private static final String FY2026 = "icd10cm-order-2026.txt";

  @TempDir Path folder = Path.of(".");
  private Path store = folder;

  @BeforeEach
  void anEmptyStore() {
    store = folder.resolve("store");
  }

  @Test
  void aReleaseIsInForceFromTheFirstOfOctoberOfTheYearBefore() throws IOException {
    var report = taken(OrderFixture.ofDiabetesAndMore().in(folder, FY2026));

    assertThat(report.imported())
        .containsExactly(new Release("ICD-10-CM", "FY2026", FIRST_OF_OCTOBER, 5, FY2026));
    assertThat(version(FIRST_OF_OCTOBER.minusDays(1))).isEqualTo("starter");
    assertThat(version(FIRST_OF_OCTOBER)).isEqualTo("FY2026");
    assertThat(version(LocalDate.of(2030, 1, 1))).isEqualTo("FY2026");
  }

  @ParameterizedTest
  @CsvSource({
    "icd10cm-order-2026.txt, FY2026, 2025-10-01",
    "icd10cm_order_2026.txt, FY2026, 2025-10-01",
    "icd10cm_order_2027.txt, FY2027, 2026-10-01",
    "icd10cm-order-April-1-2026.txt, FY2026-April, 2026-04-01",
    "icd10cm-order-april-2026.txt, FY2026-April, 2026-04-01",
    "icd10cm-order-January-2021.txt, FY2021-January, 2021-01-01",
  })
  void theNameSaysWhichReleaseItIs(String name, String version, LocalDate effective)
      throws IOException {
    var report = taken(OrderFixture.ofDiabetesAndMore().in(folder, name));

    assertThat(report.imported())
        .extracting(Release::version, Release::effective)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(version, effective));
  }

  @Test
  void aDayGivenByTheUserComesBeforeTheName() throws IOException {
    var file = OrderFixture.ofDiabetesAndMore().in(folder, FY2026);
    Importer.into(store).effective(LocalDate.of(2026, 1, 15)).run(List.of(file));

    assertThat(version(LocalDate.of(2026, 1, 14))).isEqualTo("starter");
    assertThat(version(LocalDate.of(2026, 1, 15))).isEqualTo("FY2026");
  }

  @Test
  void headersAndBillableCodesAreToldApart() throws IOException {
    taken(OrderFixture.ofDiabetesAndMore().in(folder, FY2026));
    var sets = CodeSetStore.open(store);

    assertThat(find(sets, "E11.4", FIRST_OF_OCTOBER).billable()).isFalse();
    assertThat(find(sets, "e1142", FIRST_OF_OCTOBER))
        .extracting(Code::code, Code::billable, Code::title)
        .containsExactly("E11.42", true, "Type 2 diabetes mellitus with diabetic polyneuropathy");
    assertThat(sets.children("E11", FIRST_OF_OCTOBER))
        .extracting(Code::code)
        .containsExactly("E11.4", "E11.9");
  }

  @Test
  void aCodeHoldsAcrossTheReleasesThatHaveItAndEndsWithTheFirstThatHasNot() throws IOException {
    taken(OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2024.txt"));
    taken(OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2025.txt"));
    taken(OrderFixture.ofDiabetesAndMore().without("E119").in(folder, FY2026));
    var sets = CodeSetStore.open(store);
    var lastDay = FIRST_OF_OCTOBER.minusDays(1);

    assertThat(sets.find(CodeSystem.ICD10CM, "E11.9", FIRST_OF_OCTOBER)).isEmpty();
    assertThat(find(sets, "E11.9", lastDay).validity().toString())
        .isEqualTo("2023-10-01 to 2025-09-30");
    assertThat(find(sets, "I10", lastDay).validity().toString()).isEqualTo("2023-10-01 to open");
  }

  @Test
  void aMidYearReleaseHoldsFromItsOwnDayAndLeavesTheDaysBeforeAsTheyWere() throws IOException {
    taken(OrderFixture.ofDiabetesAndMore().in(folder, FY2026));
    taken(
        OrderFixture.ofDiabetesAndMore()
            .retitled("E119", "Type 2 diabetes, nothing else")
            .in(folder, "icd10cm-order-April-1-2026.txt"));
    var sets = CodeSetStore.open(store);

    assertThat(find(sets, "E11.9", LocalDate.of(2026, 3, 31)).title())
        .isEqualTo("Type 2 diabetes mellitus without complications");
    assertThat(find(sets, "E11.9", LocalDate.of(2026, 4, 1)).title())
        .isEqualTo("Type 2 diabetes, nothing else");
    assertThat(sets.releases())
        .filteredOn(release -> release.set().equals("ICD-10-CM"))
        .extracting(Release::version)
        .containsExactly("FY2026-April", "FY2026", "starter");
  }

  @Test
  void whatAnUpdateChangesIsReadOut() throws IOException {
    taken(OrderFixture.ofDiabetesAndMore().without("E1142").in(folder, "icd10cm-order-2025.txt"));
    taken(
        OrderFixture.ofDiabetesAndMore()
            .without("Z794")
            .code("Z795", "Long term use of something new")
            .retitled("E119", "Renamed")
            .in(folder, FY2026));

    var difference = CodeSetStore.difference(store, "ICD-10-CM", "FY2025", "FY2026").orThrow();

    assertThat(difference.added()).extracting(Code::code).containsExactly("E11.42", "Z79.5");
    assertThat(difference.deleted()).extracting(Code::code).containsExactly("Z79.4");
    assertThat(difference.revised())
        .extracting(revision -> revision.after().title())
        .containsExactly("Renamed");
    assertThat(CodeSetStore.difference(store, "ICD-10-CM", "FY2020", "FY2026").problems())
        .singleElement()
        .asString()
        .contains("FY2020 is not loaded", "FY2025, FY2026");
  }

  @Test
  void lineEndsAndAByteOrderMarkDoNotMatter() throws IOException {
    var text = "\ufeff" + OrderFixture.ofDiabetesAndMore().withLineFeedsOnly().text();
    var report = taken(written(FY2026, text));

    assertThat(report.isClean()).isTrue();
    assertThat(report.imported()).extracting(Release::codes).containsExactly(5);
  }

  @Test
  void importingTwiceChangesNothing() throws IOException {
    var file = OrderFixture.ofDiabetesAndMore().in(folder, FY2026);
    taken(file);
    var first = Files.readAllBytes(store.resolve("icd-10-cm-FY2026.cwl"));
    taken(file);

    assertThat(Files.readAllBytes(store.resolve("icd-10-cm-FY2026.cwl"))).isEqualTo(first);
    try (var files = Files.list(store)) {
      assertThat(files.filter(kept -> kept.toString().endsWith(".cwl"))).hasSize(1);
    }
  }

  @Test
  void aBadRowRefusesTheFileAndNamesLineAndReason() throws IOException {
    taken(OrderFixture.ofDiabetesAndMore().in(folder, FY2026));
    var damaged = OrderFixture.ofDiabetesAndMore().retitled("I10", "Changed");
    damaged.replacing(4, damaged.line(4).substring(0, 40));

    var report = taken(damaged.in(folder, FY2026));

    assertThat(report.imported()).isEmpty();
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains(FY2026 + " line 4", "cut short");
    assertThat(find(CodeSetStore.open(store), "I10", FIRST_OF_OCTOBER).title())
        .isEqualTo("Essential (primary) hypertension");
  }

  @Test
  void theGoodRestIsTakenOnlyWhenAskedFor() throws IOException {
    var damaged = OrderFixture.ofDiabetesAndMore();
    damaged.replacing(4, damaged.line(4).substring(0, 40));
    var report = Importer.into(store).keepingGoodRows().run(List.of(damaged.in(folder, FY2026)));

    assertThat(report.imported()).extracting(Release::codes).containsExactly(4);
    assertThat(report.isClean()).isFalse();
    assertThat(report.problems()).extracting(Problem::where).allMatch(w -> w.endsWith("line 4"));
  }

  @Test
  void aSpreadsheetsTracesAreNamed() throws IOException {
    var good = OrderFixture.ofDiabetesAndMore();
    assertRefused(good.text().replace("00003 ", "3 "), "line 3", "leading zeros lost");
    assertRefused(good.text().replace("00003 E", "\"00003 E"), "line 3", "spreadsheet");
    assertRefused(good.text().replace("E1142   1", "E1142   x"), "line 3", "column 15");
    assertRefused(good.text().replace("E1142   1", "1.1E+42 1"), "line 3", "no ICD-10-CM code");
  }

  @Test
  void missingRowsAndRowsThatStandTwiceAreSeen() throws IOException {
    assertRefused(
        OrderFixture.ofDiabetesAndMore().lackingLine(3).text(), "order number 4 follows 2");
    assertRefused(
        OrderFixture.ofDiabetesAndMore().code("Z794", "Insulin again").text(), "a second time");
  }

  @Test
  void aFileCutBetweenRowsIsSeen() throws IOException {
    var rows = OrderFixture.ofDiabetesAndMore().text().split("(?<=\n)");
    assertRefused(String.join("", List.of(rows).subList(0, 4)), "ends at E119", "cut short");
    assertRefused(String.join("", List.of(rows).subList(0, 8)), "header", "cut short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"icd10cm-order-2026.txt", "icd10cm_order_2026.txt"})
  void emptyAndBinaryFilesAreRefused(String name) throws IOException {
    assertThat(taken(written(name, "")).problems()).singleElement().asString().contains("empty");
    assertThat(taken(written(name, "PK\0\0\1\2")).problems())
        .singleElement()
        .asString()
        .contains("binary");
    assertThat(taken(written(name, "\r\n\r\n")).problems())
        .singleElement()
        .asString()
        .contains("no code in it");
  }

  @Test
  void aNameWithoutAYearIsRefusedWithTheRemedy() throws IOException {
    var report = taken(OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order.txt"));
    assertThat(report.problems()).singleElement().asString().contains("rename it");
  }

  private void assertRefused(String text, String... words) throws IOException {
    var report = taken(written(FY2026, text));
    assertThat(report.imported()).isEmpty();
    assertThat(report.problems().getFirst().toString()).contains(words);
  }

  private ImportReport taken(Path file) throws IOException {
    return Importer.into(store).run(List.of(file));
  }

  private Path written(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private String version(LocalDate on) throws IOException {
    return CodeSetStore.open(store)
        .release(CodeSystem.ICD10CM, on)
        .map(Release::version)
        .orElse("none");
  }

  private static Code find(CodeSets sets, String code, LocalDate on) {
    return sets.find(CodeSystem.ICD10CM, code, on).orElseThrow();
  }
}
