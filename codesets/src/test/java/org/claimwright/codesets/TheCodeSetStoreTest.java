package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheCodeSetStoreTest {

  private static final LocalDate DATE = LocalDate.of(2026, 2, 1);

  @TempDir Path folder = Path.of(".");
  private Path store = folder;

  @BeforeEach
  void anEmptyStore() {
    store = folder.resolve("store");
  }

  @Test
  void anEmptyStoreAnswersFromTheStarterSet() throws IOException {
    assertThat(CodeSetStore.open(store).find(CodeSystem.ICD10CM, "I10", DATE)).isPresent();
  }

  @Test
  void importingAReleaseDoesNotChangeWhatAnEarlierDateIsAnswered() throws IOException {
    var before = LocalDate.of(2025, 9, 30);
    var asked = CodeSetStore.open(store).find(CodeSystem.ICD10CM, "J02.9", before);
    imported();

    var sets = CodeSetStore.open(store);
    assertThat(sets.find(CodeSystem.ICD10CM, "J02.9", before).map(Code::title))
        .isEqualTo(asked.map(Code::title))
        .isPresent();
    assertThat(sets.find(CodeSystem.ICD10CM, "J02.9", DATE)).isEmpty();
  }

  @Test
  void theStartersPhrasesServeForCodesOfAnOfficialRelease() throws IOException {
    imported();
    var phrases =
        CodeSetStore.open(store)
            .terms(DATE)
            .filter(term -> term.source() == CodeTerm.Source.PHRASE)
            .toList();

    assertThat(phrases).extracting(CodeTerm::code).contains("I10").doesNotContain("J02.9");
    assertThat(phrases).extracting(CodeTerm::text).contains("htn");
  }

  @Test
  void whoeverHasTheStoreOpenKeepsReadingWhileItChanges() throws IOException {
    imported();
    var open = CodeSetStore.open(store);
    Files.delete(store.resolve("icd-10-cm-FY2026.cwl"));

    assertThat(open.find(CodeSystem.ICD10CM, "E11.42", DATE)).isPresent();
    assertThat(CodeSetStore.open(store).release(CodeSystem.ICD10CM, DATE))
        .map(Release::version)
        .contains("starter");
  }

  @Test
  void aDamagedFileInTheStoreIsNamedWithTheRemedy() throws IOException {
    imported();
    var file = store.resolve("icd-10-cm-FY2026.cwl");
    var bytes = Files.readAllBytes(file);
    Files.delete(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));

    assertThatThrownBy(() -> CodeSetStore.open(store))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("icd-10-cm-FY2026.cwl")
        .hasMessageContaining("import the official file again");
  }

  @Test
  void aHalfWrittenFileIsNotRead() throws IOException {
    Files.createDirectories(store);
    Files.writeString(store.resolve("icd-10-cm-FY2026.cwl123.part"), "half");

    assertThat(CodeSetStore.open(store).releases()).allMatch(r -> r.version().equals("starter"));
  }

  @Test
  void searchFindsOnlyWhatTheReleaseInForceHas() throws IOException {
    imported();
    var sets = CodeSetStore.open(store);

    assertThat(sets.search("htn", DATE, 5))
        .extracting(h -> h.code().code())
        .first()
        .isEqualTo("I10");
    assertThat(sets.search("pharyngitis", DATE, 5))
        .extracting(hit -> hit.code().system())
        .doesNotContain(CodeSystem.ICD10CM);
  }

  private void imported() throws IOException {
    Importer.into(store)
        .run(List.of(OrderFixture.ofDiabetesAndMore().in(folder, "icd10cm-order-2026.txt")));
  }
}
