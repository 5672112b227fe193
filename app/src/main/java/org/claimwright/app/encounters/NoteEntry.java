package org.claimwright.app.encounters;

import java.io.IOException;
import java.util.Optional;
import org.claimwright.app.form.Entries;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A note that was pasted into a form or came with it as a file.
final class NoteEntry {

  private static final String FIELD = "note";

  private NoteEntry() {}

  /// The note's words; refuses none, both, and a file that is no text, beside the field.
  static Optional<NoteText> read(Entries form, @Nullable MultipartFile file) throws IOException {
    return switch (either(form, file)) {
      case Outcome.Ok<NoteText> ok -> Optional.of(ok.value());
      case Outcome.Rejected<NoteText> no -> {
        form.refuse(no.problems());
        yield Optional.empty();
      }
    };
  }

  private static Outcome<NoteText> either(Entries form, @Nullable MultipartFile file)
      throws IOException {
    // a browser sends an unnamed empty file where none was chosen
    if (file == null || name(file).isEmpty()) {
      return NoteText.pasted(form.get(FIELD));
    }
    if (form.has(FIELD)) {
      return Outcome.rejected(twice(name(file)));
    }
    return NoteText.uploaded(file.getBytes(), name(file));
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
  }

  private static Problem twice(String name) {
    return Problem.stop(
        "NOTE-TWICE",
        FIELD,
        "There is a pasted note and the file \""
            + name
            + "\": keep one. The file was not read; empty the field and choose it again, or go on"
            + " with the pasted note.");
  }
}
