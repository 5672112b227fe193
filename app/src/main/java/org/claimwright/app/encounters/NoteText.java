package org.claimwright.app.encounters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// The clinician's words: plain text, not empty, at most {@link #MOST_BYTES} bytes.
///
/// Line ends are brought to `\n`, so that evidence spans mean the same everywhere.
public record NoteText(String value) {

  /// A long hospital record has a tenth of it.
  public static final int MOST_BYTES = 1_000_000;

  /// A page that a terminal or a printer was sent holds a control character here and there; more of
  /// them make no text.
  private static final int ONE_IN = 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  public NoteText {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a note has no words");
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a note holds a NUL character");
    }
  }

  /// Takes words that were pasted.
  public static Outcome<NoteText> pasted(String text) {
    return bounded(text.length(), "The pasted note").then(fits -> ofWords(text, "The pasted note"));
  }

  /// Reads a text file; refuses what is empty, too long or no text.
  ///
  /// @param name of the file, for the message
  public static Outcome<NoteText> uploaded(byte[] bytes, String name) {
    var file = "The file \"" + name + "\"";
    return bounded(bytes.length, file).then(fits -> decoded(bytes, file));
  }

  private static Outcome<Integer> bounded(int size, String what) {
    if (size <= MOST_BYTES) {
      return Outcome.ok(size);
    }
    return Outcome.rejected(
        Problem.stop(
            "NOTE-TOO-LONG",
            "note",
            String.format(
                Locale.US,
                "%s has %,d bytes; a visit's note has at most %,d. Give only this visit's note, not"
                    + " the whole record.",
                what,
                size,
                MOST_BYTES)));
  }

  private static Outcome<NoteText> decoded(byte[] bytes, String file) {
    if (isBinary(bytes)) {
      return Outcome.rejected(
          Problem.stop(
              "NOTE-NOT-TEXT",
              "note",
              file
                  + " is no text file ("
                  + kind(bytes)
                  + "). Save the note as plain text (.txt), or paste its words."));
    }
    return ofWords(decode(bytes), file);
  }

  private static Outcome<NoteText> ofWords(String text, String what) {
    var clean =
        text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "").replace("\0", "");
    if (clean.isBlank()) {
      return Outcome.rejected(
          Problem.stop(
              "NOTE-EMPTY",
              "note",
              what + " is empty: paste the note's words, or choose a text file that has some."));
    }
    return Outcome.ok(new NoteText(clean));
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS);
    }
  }

  private static boolean isBinary(byte[] bytes) {
    if (kind(bytes).contains("PDF")) {
      return true;
    }
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      var control = b > 0 && b < 0x20;
      controls += control && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    return controls * ONE_IN > bytes.length;
  }

  private static String kind(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      return "it is a PDF";
    }
    if (start.startsWith("PK")) {
      return "it is a Word document or another archive";
    }
    return "it holds bytes that no text has";
  }
}
