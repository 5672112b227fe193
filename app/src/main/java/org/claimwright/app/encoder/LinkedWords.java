package org.claimwright.app.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a note, with the codes in them apart, so that each can be opened.
///
/// @param code the code to open, `""` for plain words; of `E08-E13` and `E11.2-` the beginning
record LinkedWords(String text, String code) {

  /// A code as notes write it: `E11.2-`, `E08.-`, `Z79.4`, `O00`.
  private static final Pattern CODE =
      Pattern.compile("\\b([A-TV-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?)(?:\\.?-(?![A-Z0-9]))?");

  public boolean isCode() {
    return !code.isEmpty();
  }

  static List<LinkedWords> of(String note) {
    var parts = new ArrayList<LinkedWords>();
    var codes = CODE.matcher(note);
    int from = 0;
    while (codes.find()) {
      addWords(parts, note.substring(from, codes.start()));
      parts.add(new LinkedWords(codes.group(), codes.group(1)));
      from = codes.end();
    }
    addWords(parts, note.substring(from));
    return List.copyOf(parts);
  }

  private static void addWords(List<LinkedWords> parts, String words) {
    if (!words.isEmpty()) {
      parts.add(new LinkedWords(words, ""));
    }
  }
}
