package org.claimwright.app.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.NoteKind;
import org.junit.jupiter.api.Test;

/// Codes inside the words of a note lead to their own pages.
class LinkedWordsTest {

  @Test
  void codesStandApartFromTheWordsAroundThem() {
    var parts = LinkedWords.of("use of insulin (Z79.4), see also E11.2- and E08.-");
    assertThat(codes(parts)).containsExactly("Z79.4", "E11.2", "E08");
    assertThat(String.join("", parts.stream().map(LinkedWords::text).toList()))
        .isEqualTo("use of insulin (Z79.4), see also E11.2- and E08.-");
  }

  @Test
  void bothEndsOfARangeAreCodes() {
    assertThat(codes(LinkedWords.of("pregnancy (O10-O11, O13-O16)")))
        .containsExactly("O10", "O11", "O13", "O16");
  }

  @Test
  void wordsAndNumbersAreNoCodes() {
    assertThat(codes(LinkedWords.of("type 2, at 37 weeks, BMI of 40 in 2026"))).isEmpty();
  }

  @Test
  void aCodesOwnNotesStandBeforeInheritedOnesWhichNameTheirPlace() {
    var groups =
        NoteGroup.of(
            List.of(
                new CodeNote(NoteKind.INCLUSION_TERM, "neuralgia", "E11.42"),
                new CodeNote(NoteKind.USE_ADDITIONAL, "insulin (Z79.4)", "E11"),
                new CodeNote(NoteKind.EXCLUDES1, "type 1 (E10.-)", "E11"),
                new CodeNote(NoteKind.EXCLUDES1, "secondary (E08.-)", "E11")),
            "E11.42");
    assertThat(groups).extracting(NoteGroup::owner).containsExactly("E11.42", "E11");
    assertThat(groups).extracting(NoteGroup::inherited).containsExactly(false, true);
    assertThat(groups.getLast().instructions())
        .extracting(one -> one.label(), one -> one.notes().size())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Use additional code", 1),
            org.assertj.core.groups.Tuple.tuple("Excludes1: never together", 2));
  }

  private static List<String> codes(List<LinkedWords> parts) {
    return parts.stream().filter(LinkedWords::isCode).map(LinkedWords::code).toList();
  }
}
