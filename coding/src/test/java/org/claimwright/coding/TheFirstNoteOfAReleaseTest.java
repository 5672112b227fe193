package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimwright.codesets.StarterSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The first note of an engine is read with fewer phrases than later ones, and to the same codes.
class TheFirstNoteOfAReleaseTest {

  static List<SpecRow> rows() {
    return SpecRow.of("what-decides.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isCodedLikeAnyOther(SpecRow row) {
    var note = VisitNote.of("ASSESSMENT\n1. " + row.words() + "\n", Notes.VISIT);
    var first = CodingEngines.of(StarterSet.load()).suggest(note);

    assertThat(first).isEqualTo(Notes.coded(note));
  }
}
