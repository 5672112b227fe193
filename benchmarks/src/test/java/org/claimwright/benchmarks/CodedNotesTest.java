package org.claimwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CodedNotesTest {

  @Test
  void everyNoteIsInOneHalfWithCodesFromItsWords() throws IOException {
    var ids = new HashSet<String>();
    for (var half : CodedNotes.halves()) {
      assertEquals(42, half.notes().size(), half.set());
      for (var note : half.notes()) {
        assertTrue(ids.add(note.id()), note.id());
        assertFalse(note.diagnoses().codes().isEmpty(), note.id());
        assertFalse(note.lines().isEmpty(), note.id());
        assertTrue(note.diagnoses().codes().containsKey(note.first()), note.id());
        wordsStandInTheNote(note);
      }
    }
  }

  @Test
  void laterNotesWithTheirPatientAreReadWholeAndOthersForTheirDiagnosesOnly() throws IOException {
    var folder = Path.of("src/main/resources/org/claimwright/benchmarks/later");
    for (var batch : List.of("4", "5")) {
      var whole =
          CodedNotes.in(folder.resolve("visit_notes_later_" + batch + ".jsonl")).orElseThrow();
      assertEquals(30, whole.notes().size());
      for (var note : whole.notes()) {
        assertFalse(note.lines().isEmpty(), note.id());
        assertTrue(note.diagnoses().codes().containsKey(note.first()), note.id());
        wordsStandInTheNote(note);
      }
    }
    assertTrue(CodedNotes.in(folder.resolve("visit_notes_later_1.jsonl")).isEmpty());
  }

  private static void wordsStandInTheNote(CodedNote note) {
    var text = note.visit().text();
    new TreeMap<>(note.diagnoses().codes())
        .forEach((code, spans) -> {
          assertFalse(spans.isEmpty(), note.id() + " " + code);
          for (var span : spans) {
            var words = text.substring(span.start(), span.end());
            assertEquals(words.strip(), words, note.id() + " " + code);
          }
        });
  }

  @Test
  void levelsOfOneKindAreHigherOrLowerAndOtherKindsNeither() {
    var rises = Map.of("99214", 1, "99212", -1, "99213", 0);
    rises.forEach(
        (code, rungs) -> assertEquals(rungs, VisitLadder.rise("99213", code).orElseThrow()));
    assertTrue(VisitLadder.rise("99213", "99203").isEmpty());
    assertTrue(VisitLadder.rise("99396", "99396").isEmpty());
    assertTrue(VisitLadder.isVisit("99396"));
    assertFalse(VisitLadder.isVisit("20610"));
  }
}
