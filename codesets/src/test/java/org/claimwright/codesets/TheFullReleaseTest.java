package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads the official releases at full size where they are at hand: in the folder that
/// `CLAIMWRIGHT_REFERENCE` names, or in `../shared/reference` beside the project.
class TheFullReleaseTest {

  private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

  @TempDir Path store = Path.of(".");

  @Test
  void fiscalYear2026IsReadWhole() throws IOException {
    var report =
        Importer.into(store)
            .run(
                List.of(
                    reference("icd10cm/2026/icd10cm-order-2026.txt"),
                    reference("icd10cm/2021/icd10cm_tabular_2021.xml"),
                    reference("icd10cm/2017/icd10cm_index_2017.xml")));
    var sets = CodeSetStore.open(store);

    assertThat(report.isClean()).isTrue();
    assertThat(report.imported().getFirst().codes()).isEqualTo(74_719);
    assertThat(sets.codes(CodeSystem.ICD10CM, DATE).filter(code -> !code.billable()).count())
        .isEqualTo(23_467);
    assertThat(sets.children("S52.50", DATE)).hasSize(3);
    assertThat(sets.notes("S52.501A", DATE))
        .filteredOn(note -> note.kind() == NoteKind.SEVENTH_CHARACTER)
        .hasSize(16);
    assertThat(sets.notes("E11.42", DATE))
        .anyMatch(note -> note.kind() == NoteKind.EXCLUDES1 && note.owner().equals("E11"));
    assertThat(first(sets, "type 2 diabetes")).isEqualTo("E11.9");
    assertThat(first(sets, "htn")).isEqualTo("I10");
    assertThat(first(sets, "knee oa right")).isEqualTo("M17.11");
    assertThat(first(sets, "hypertenson")).isEqualTo("I10");
    assertThat(first(sets, "e1142")).isEqualTo("E11.42");
  }

  @Test
  void everyBillableCodeOfSevenCharactersHasItsListOfSeventhCharacters() throws IOException {
    Importer.into(store)
        .run(
            List.of(
                reference("icd10cm/2026/icd10cm-order-2026.txt"),
                reference("icd10cm/2021/icd10cm_tabular_2021.xml")));
    var sets = CodeSetStore.open(store);
    var injuries =
        sets.codes(CodeSystem.ICD10CM, DATE)
            .filter(code -> code.code().length() == 8 && code.code().matches("[ST].*[A-S]"))
            .toList();
    var without = injuries.stream().filter(code -> !hasSeventh(sets, code.code())).toList();

    assertThat(injuries).hasSizeGreaterThan(30_000);
    assertThat(without.size() * 100L / injuries.size()).isLessThan(1);
  }

  private static boolean hasSeventh(CodeSets sets, String code) {
    return sets.notes(code, DATE).stream()
        .anyMatch(note ->
            note.kind() == NoteKind.SEVENTH_CHARACTER
                && note.text().charAt(0) == code.charAt(code.length() - 1));
  }

  @Test
  void theStartersDiagnosesAndNotesAgreeWithTheOfficialRelease() throws IOException {
    Importer.into(store).run(List.of(reference("icd10cm/2026/icd10cm-order-2026.txt")));
    var official = CodeSetStore.open(store);
    var starter = StarterSet.load();

    assertThat(starter.codes(CodeSystem.ICD10CM, DATE))
        .allSatisfy(code ->
            assertThat(official.find(CodeSystem.ICD10CM, code.code(), DATE))
                .as(code.code())
                .map(Code::billable)
                .contains(code.billable()));
  }

  @Test
  void theOriginalHcpcsWorkbookIsReadWhole() throws IOException {
    var report =
        Importer.into(store).run(List.of(reference("hcpcs/2020-10/HCPC2020_OCT_anweb.xlsx")));

    assertThat(report.isClean()).isTrue();
    assertThat(report.imported())
        .extracting(Release::set, Release::codes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("HCPCS", 6_825),
            org.assertj.core.groups.Tuple.tuple("Modifier", 371));
  }

  @Test
  void theProcedureCodesOf2026AreReadWhole() throws IOException {
    var report =
        Importer.into(store).run(List.of(reference("icd10pcs/2026/icd10pcs_order_2026.txt")));

    assertThat(report.imported()).extracting(Release::codes).containsExactly(79_115);
  }

  private static String first(CodeSets sets, String words) {
    return sets.search(words, DATE, 1).getFirst().code().code();
  }

  private static Path reference(String file) {
    var named = System.getenv("CLAIMWRIGHT_REFERENCE");
    var folder = named == null ? beside() : Path.of(named);
    var found = folder.resolve(file);
    Assumptions.assumeTrue(
        Files.exists(found),
        () -> found + " is not there: set CLAIMWRIGHT_REFERENCE to a folder of official releases");
    return found;
  }

  /// Tests run in the module's folder.
  private static Path beside() {
    return Path.of("..", "..", "shared", "reference");
  }
}
