package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The encoder and the tree on the official release of 2026.
class TheFullReleaseTest {

  private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

  @Test
  void theTreeAndItsNotesAreThere() {
    var sets = Reference.whole().open();

    assertThat(sets.children("S52.50", DATE)).hasSize(3);
    assertThat(sets.notes("S52.501A", DATE))
        .filteredOn(note -> note.kind() == NoteKind.SEVENTH_CHARACTER)
        .hasSize(16);
    assertThat(sets.notes("E11.42", DATE))
        .anyMatch(note -> note.kind() == NoteKind.EXCLUDES1 && note.owner().equals("E11"));
  }

  @Test
  void theUsualQuestionsAreAnsweredFirst() {
    var sets = Reference.whole().open();

    assertThat(first(sets, "type 2 diabetes")).isEqualTo("E11.9");
    assertThat(first(sets, "htn")).isEqualTo("I10");
    assertThat(first(sets, "knee oa right")).isEqualTo("M17.11");
    assertThat(first(sets, "hypertenson")).isEqualTo("I10");
    assertThat(first(sets, "e1142")).isEqualTo("E11.42");
  }

  @Test
  void aSearchMayBeKeptToOneSystem() {
    var sets = Reference.whole().open();

    assertThat(
            sets.search(
                "bypass coronary artery one artery", DATE, 10, List.of(CodeSystem.ICD10PCS)))
        .isNotEmpty()
        .allMatch(hit -> hit.code().code().startsWith("021"));
    assertThat(sets.search("walker", DATE, 5, List.of(CodeSystem.HCPCS)))
        .allMatch(hit -> hit.code().system() == CodeSystem.HCPCS);
  }

  @Test
  void theStartersDiagnosesAgreeWithTheOfficialRelease() {
    var official = Reference.whole().open();
    assertThat(StarterSet.load().codes(CodeSystem.ICD10CM, DATE))
        .allSatisfy(code ->
            assertThat(official.find(CodeSystem.ICD10CM, code.code(), DATE))
                .as(code.code())
                .map(Code::billable)
                .contains(code.billable()));
  }

  private static String first(CodeSets sets, String words) {
    return sets.search(words, DATE, 1).getFirst().code().code();
  }
}
