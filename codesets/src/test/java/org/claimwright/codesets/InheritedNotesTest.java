package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What a coder must see at a code though it is written at its category, block or chapter.
class InheritedNotesTest {

  private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

  @ParameterizedTest
  @CsvFileSource(resources = "inherited-notes.csv", numLinesToSkip = 1)
  void aCodeShowsTheNote(String code, NoteKind kind, String owner, String words) {
    assertThat(Reference.whole().open().notes(code, DATE))
        .as("%s of %s with \"%s\"", kind, owner, words)
        .anyMatch(note ->
            note.kind() == kind && note.owner().equals(owner) && note.text().contains(words));
  }
}
