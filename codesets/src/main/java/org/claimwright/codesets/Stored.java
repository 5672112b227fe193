package org.claimwright.codesets;

import java.util.List;

/// The numbers under which kinds are stored: the place in these lists, which only ever grow at the
/// end, whatever becomes of the order of the enums.
final class Stored {

  static final List<NoteKind> NOTE_KINDS =
      List.of(
          NoteKind.INCLUDES,
          NoteKind.INCLUSION_TERM,
          NoteKind.EXCLUDES1,
          NoteKind.EXCLUDES2,
          NoteKind.CODE_FIRST,
          NoteKind.USE_ADDITIONAL,
          NoteKind.CODE_ALSO,
          NoteKind.SEVENTH_CHARACTER,
          NoteKind.NOTE);

  static final List<CodeTerm.Source> SOURCES =
      List.of(
          CodeTerm.Source.TITLE,
          CodeTerm.Source.INCLUSION,
          CodeTerm.Source.INDEX,
          CodeTerm.Source.PHRASE);

  static final List<Section> SECTIONS = List.of(Section.values());

  private Stored() {}
}
