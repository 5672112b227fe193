package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of everyday practice, field by field, from `everyday-phrases.txt`.
class EverydayPhrasesTest {

  static List<SpecRow> rows() {
    return SpecRow.of("everyday-phrases.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void leadToTheirCodes(SpecRow row) {
    var note = VisitNote.of("ASSESSMENT\n1. " + row.words() + "\n", Notes.VISIT);

    assertThat(Notes.diagnoses(FullRelease.engine().suggest(note)))
        .containsExactlyInAnyOrderElementsOf(row.answers());
  }
}
