package org.claimwright.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.database.SetupProblem;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.kernel.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Notes of one's own for the demo: a file of lines `{"id": …, "text": …}`.
record GivenNotes(List<GivenNote> notes, List<String> refused) {

  private static final JsonMapper JSON = new JsonMapper();

  /// One note under the name its line gives.
  record GivenNote(String id, NoteText text) {}

  /// Reads the file; a line that is no note is told and the others are read.
  ///
  /// @throws SetupProblem when the file cannot be read at all
  static GivenNotes read(Path file) {
    var notes = new ArrayList<GivenNote>();
    var refused = new ArrayList<String>();
    int number = 0;
    for (var line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        read(line, "line " + number, notes, refused);
      }
    }
    return new GivenNotes(List.copyOf(notes), List.copyOf(refused));
  }

  private static void read(String line, String place, List<GivenNote> notes, List<String> refused) {
    try {
      var entry = JSON.readTree(line);
      var id = entry.path("id").asString(place);
      if (!entry.path("text").isString()) {
        refused.add(place + ": there is no \"text\" with the note");
        return;
      }
      switch (NoteText.pasted(entry.path("text").asString())) {
        case Outcome.Ok<NoteText> ok -> notes.add(new GivenNote(id, ok.value()));
        case Outcome.Rejected<NoteText> no ->
            refused.add(place + ": " + no.problems().getFirst().message());
      }
    } catch (JacksonException broken) {
      refused.add(place + ": not a JSON object: " + broken.getOriginalMessage());
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new SetupProblem(
          "cannot read the notes in "
              + file
              + " ("
              + unreadable.getClass().getSimpleName()
              + "): give a UTF-8 file of lines {\"id\": …, \"text\": …} with --notes",
          unreadable);
    }
  }
}
