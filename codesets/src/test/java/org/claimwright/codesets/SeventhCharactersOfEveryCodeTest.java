package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Every code of seven characters is built from its first six, placeholders and all, and checked
/// against the order file.
class SeventhCharactersOfEveryCodeTest {

  private static final LocalDate DATE = LocalDate.of(2026, 5, 1);
  private static final int SEVEN_WITH_DOT = 8;

  @Test
  void isOfferedByThePickerOfItsStem() {
    var sets = Reference.whole().open();
    var codes =
        sets.codes(CodeSystem.ICD10CM, DATE)
            .filter(code -> code.billable() && code.code().length() == SEVEN_WITH_DOT)
            .toList();

    assertThat(codes).hasSizeGreaterThan(45_000);
    for (var code : codes) {
      var stem = code.code().substring(0, SEVEN_WITH_DOT - 1).replaceAll("X+$", "");
      assertThat(sets.seventhCharacters(stem, DATE))
          .as(code.code())
          .extracting(SeventhCharacter::code)
          .contains(code.code());
    }
  }

  @Test
  void hasItsCharacterInTheListOfTheTabularListThatItInherits() {
    var sets = Reference.whole().open();
    int listed = 0;
    int all = 0;
    for (var code : sets.codes(CodeSystem.ICD10CM, DATE).toList()) {
      if (code.billable() && code.code().matches("[ST].{6}[A-S]")) {
        all++;
        listed += isListed(sets, code.code()) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT, "7th characters in the lists of the 2021 Tabular: %,d of %,d%n", listed, all);
    assertThat(listed * 1000L / all).isGreaterThanOrEqualTo(995);
  }

  private static boolean isListed(CodeSets sets, String code) {
    return sets.notes(code, DATE).stream()
        .anyMatch(note ->
            note.kind() == NoteKind.SEVENTH_CHARACTER
                && note.text().charAt(0) == code.charAt(code.length() - 1));
  }
}
