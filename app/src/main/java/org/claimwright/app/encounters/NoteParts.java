package org.claimwright.app.encounters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A note's text parted at its headings, for reading. Only the look: the text stays as it is.
final class NoteParts {

  /// A line of capitals alone, such as `ASSESSMENT` or `PLAN:`.
  private static final Pattern HEADING = Pattern.compile("[A-Z][A-Z &/,()-]{2,50}:?");

  private NoteParts() {}

  /// A heading with the words below it.
  ///
  /// @param heading `""` above the first one
  record Part(String heading, String words) {}

  static List<Part> of(String text) {
    var parts = new ArrayList<Part>();
    var heading = "";
    var words = new StringBuilder();
    for (var line : text.split("\n", -1)) {
      if (HEADING.matcher(line.strip()).matches()) {
        add(parts, heading, words);
        heading = line.strip().replaceFirst(":$", "");
        words.setLength(0);
      } else {
        words.append(line).append('\n');
      }
    }
    add(parts, heading, words);
    return List.copyOf(parts);
  }

  private static void add(List<Part> parts, String heading, StringBuilder words) {
    var text = words.toString().stripTrailing().replaceFirst("^\\n+", "");
    if (!heading.isEmpty() || !text.isEmpty()) {
      parts.add(new Part(heading, text));
    }
  }
}
