package org.claimwright.codesets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated rows as RFC 4180 has them: quotes, doubled quotes, line breaks in quotes.
final class CsvRows implements AutoCloseable {

  private final TextLines lines;
  private long start;

  CsvRows(TextLines lines) {
    this.lines = lines;
  }

  /// The fields of the next record; empty after the last.
  ///
  /// @throws IOException when a quoted field has no end
  List<String> next() throws IOException {
    var line = lines.next();
    start = lines.number();
    if (line == null) {
      return List.of();
    }
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; ; i++) {
      if (i == line.length()) {
        if (!quoted) {
          fields.add(field.toString());
          return fields;
        }
        line = continued();
        field.append('\n');
        i = -1;
        continue;
      }
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          field.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
  }

  private String continued() throws IOException {
    var line = lines.next();
    if (line == null) {
      throw new IOException(
          "line "
              + start
              + ": a quoted field has no end: the file is cut short or was"
              + " edited; download it again");
    }
    return line;
  }

  /// The line on which the record last read begins.
  long line() {
    return start;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
