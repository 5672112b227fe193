package org.claimwright.app.encounters;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.form.Entries;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A note that was pasted into a form or came with it as a file. A form that is refused shows the
/// file's words, so that it need not be chosen again.
///
/// @param note its words; empty when they were refused beside the field
/// @param kept what the form shows instead of what was typed, by field
record NoteEntry(Optional<NoteText> note, Map<String, String> kept) {

  private static final String FIELD = "note";

  /// The words of a file that came while there was a pasted note.
  private static final String OF_THE_FILE = "fileNote";

  NoteEntry {
    kept = Map.copyOf(kept);
  }

  /// Refuses none, two that differ, and a file that is no text, beside the field.
  static NoteEntry read(Entries form, @Nullable MultipartFile file) throws IOException {
    return switch (words(form, file)) {
      case Outcome.Rejected<Optional<NoteText>> no -> refused(form, no.problems().getFirst());
      case Outcome.Ok<Optional<NoteText>> ok ->
          ok.value().map(words -> beside(form, words)).orElseGet(() -> pasted(form));
    };
  }

  /// What was typed, with the file's words in it.
  Map<String, String> over(Map<String, String> typed) {
    var all = new HashMap<>(typed);
    all.putAll(kept);
    return all;
  }

  /// The words of the file that was chosen now, or of the one that was chosen before.
  private static Outcome<Optional<NoteText>> words(Entries form, @Nullable MultipartFile file)
      throws IOException {
    // a browser sends an unnamed empty file where none was chosen
    if (file != null && !name(file).isEmpty()) {
      return NoteText.uploaded(file.getBytes(), name(file)).map(Optional::of);
    }
    return form.has(OF_THE_FILE)
        ? NoteText.pasted(form.get(OF_THE_FILE)).map(Optional::of)
        : Outcome.ok(Optional.empty());
  }

  private static NoteEntry beside(Entries form, NoteText words) {
    if (form.has(FIELD) && !form.get(FIELD).equals(words.value().strip())) {
      form.refuse(
          "NOTE-TWICE",
          FIELD,
          "There is a pasted note and a file whose words stand below it: empty the one that is not"
              + " the note.");
      return new NoteEntry(Optional.empty(), Map.of(OF_THE_FILE, words.value()));
    }
    return new NoteEntry(Optional.of(words), Map.of(FIELD, words.value(), OF_THE_FILE, ""));
  }

  private static NoteEntry pasted(Entries form) {
    return switch (NoteText.pasted(form.get(FIELD))) {
      case Outcome.Ok<NoteText> ok -> new NoteEntry(Optional.of(ok.value()), Map.of());
      case Outcome.Rejected<NoteText> no -> refused(form, no.problems().getFirst());
    };
  }

  private static NoteEntry refused(Entries form, Problem problem) {
    form.refuse(List.of(problem));
    return new NoteEntry(Optional.empty(), Map.of());
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
  }
}
