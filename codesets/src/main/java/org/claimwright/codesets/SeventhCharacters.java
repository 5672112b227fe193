package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finishes codes with their 7th characters: the order file says which there are, the Tabular List
/// what they mean (Official Guidelines I.A.4, I.A.5).
final class SeventhCharacters {

  private static final int FULL = 7;

  private final LayeredCodeSets sets;
  private final LocalDate on;

  SeventhCharacters(LayeredCodeSets sets, LocalDate on) {
    this.sets = sets;
    this.on = on;
  }

  List<SeventhCharacter> of(String code) {
    var key = CodeKey.of(code);
    var codes = sets.codes(CodeSystem.ICD10CM, LayerKind.CODES, on);
    if (key.isEmpty() || codes.isEmpty()) {
      return List.of();
    }
    return of(codes.get(), stem(CodeKey.plain(key.get())));
  }

  /// `S13.4` and `S13.4XXD` both stand for `S134XX`.
  private static String stem(String plain) {
    var six = plain.substring(0, Math.min(FULL - 1, plain.length()));
    return six + "X".repeat(FULL - 1 - six.length());
  }

  private List<SeventhCharacter> of(Layer codes, String stem) {
    long key = CodeKey.pack(stem);
    int day = Math.toIntExact(on.toEpochDay());
    int from = codes.placeOf(key);
    var rows =
        java.util.stream.IntStream.range(from, codes.codeCount())
            .map(codes::rowAt)
            .takeWhile(row -> CodeKey.startsWith(codes.key(row), key))
            .filter(row -> CodeKey.length(codes.key(row)) == FULL && codes.holdsOn(row, day))
            .boxed()
            .toList();
    var meanings = rows.isEmpty() ? Map.<Character, String>of() : meanings(key);
    return rows.stream().map(row -> character(codes, row, meanings)).toList();
  }

  private Map<Character, String> meanings(long stem) {
    return sets.codes(CodeSystem.ICD10CM, LayerKind.TABULAR, on).stream()
        .flatMap(tabular -> tabular.tree().notesFor(stem).stream())
        .filter(note -> note.kind() == NoteKind.SEVENTH_CHARACTER && note.text().length() > 2)
        .collect(
            Collectors.toMap(
                note -> note.text().charAt(0), note -> note.text().substring(2), (a, b) -> a));
  }

  private static SeventhCharacter character(Layer codes, int row, Map<Character, String> meanings) {
    var plain = CodeKey.plain(codes.key(row));
    char last = plain.charAt(FULL - 1);
    var meaning = Optional.ofNullable(meanings.get(last)).orElseGet(() -> tail(codes.title(row)));
    return new SeventhCharacter(last, meaning, CodeKey.written(CodeSystem.ICD10CM, codes.key(row)));
  }

  private static String tail(String title) {
    return title.substring(title.lastIndexOf(',') + 1).strip();
  }
}
