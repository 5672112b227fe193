package org.claimwright.app.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.NoteKind;

/// The notes that are written at one place: the code itself, a category, a block or a chapter.
///
/// @param owner where they stand
/// @param inherited whether they apply because the code stands below
record NoteGroup(String owner, boolean inherited, List<Instruction> instructions) {

  /// All notes of one kind at that place.
  ///
  /// @param label as coders call the kind
  /// @param tone the colour of those that forbid or order: `stop`, `warn`, else `quiet`
  record Instruction(String label, String tone, List<List<LinkedWords>> notes) {}

  /// The code's own notes first, then the inherited ones in the order in which they were found.
  static List<NoteGroup> of(List<CodeNote> notes, String code) {
    Map<String, List<CodeNote>> byOwner = new LinkedHashMap<>();
    for (var note : notes) {
      byOwner.computeIfAbsent(note.owner(), fresh -> new ArrayList<>()).add(note);
    }
    var groups = new ArrayList<NoteGroup>();
    byOwner.forEach(
        (owner, some) -> groups.add(new NoteGroup(owner, !owner.equals(code), instructions(some))));
    return List.copyOf(groups);
  }

  private static List<Instruction> instructions(List<CodeNote> notes) {
    Map<NoteKind, List<List<LinkedWords>>> byKind = new LinkedHashMap<>();
    for (var note : notes) {
      byKind
          .computeIfAbsent(note.kind(), fresh -> new ArrayList<>())
          .add(LinkedWords.of(note.text()));
    }
    var instructions = new ArrayList<Instruction>();
    byKind.forEach((kind, words) -> instructions.add(instruction(kind, words)));
    return List.copyOf(instructions);
  }

  private static Instruction instruction(NoteKind kind, List<List<LinkedWords>> words) {
    return switch (kind) {
      case INCLUDES -> new Instruction("Includes", "quiet", words);
      case INCLUSION_TERM -> new Instruction("Also called", "quiet", words);
      case EXCLUDES1 -> new Instruction("Excludes1: never together", "stop", words);
      case EXCLUDES2 -> new Instruction("Excludes2: not part of it", "info", words);
      case CODE_FIRST -> new Instruction("Code first", "warn", words);
      case USE_ADDITIONAL -> new Instruction("Use additional code", "warn", words);
      case CODE_ALSO -> new Instruction("Code also", "info", words);
      case SEVENTH_CHARACTER -> new Instruction("7th character", "warn", words);
      case NOTE -> new Instruction("Note", "quiet", words);
    };
  }
}
