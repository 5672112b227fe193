package org.claimwright.app.administration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// The words of a file that should be text; what is none is refused by what it is.
final class FileWords {

  private static final String AS_CSV = ": open it where it comes from and save it as CSV (UTF-8).";
  private static final int BEGINNING = 8;

  private static final Map<String, String> KINDS =
      Map.of(
          "25504446", "a PDF",
          "504b0304", "a spreadsheet's workbook or a zip file",
          "d0cf11e0", "an old spreadsheet's workbook",
          "1f8b", "a packed file",
          "fffe", "text in UTF-16",
          "feff", "text in UTF-16",
          "89504e47", "a picture",
          "ffd8ff", "a picture");

  private FileWords() {}

  /// UTF-8, or what older spreadsheets write (only its letters with accents would be others).
  static Outcome<String> of(byte[] bytes) {
    if (bytes.length == 0) {
      return refused("The file is empty: choose the one with the fees in it.");
    }
    var beginning = HexFormat.of().formatHex(bytes, 0, Math.min(BEGINNING, bytes.length));
    for (var kind : KINDS.entrySet()) {
      if (beginning.startsWith(kind.getKey())) {
        return refused("The file is " + kind.getValue() + AS_CSV);
      }
    }
    var text = decoded(bytes);
    return text.indexOf('\0') < 0 ? Outcome.ok(text) : refused("The file is not text" + AS_CSV);
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static <T> Outcome<T> refused(String why) {
    return Outcome.rejected(Problem.stop("FEE-FILE", "", why));
  }
}
