package org.claimwright.app.administration;

import java.util.ArrayList;
import java.util.List;

/// The rows of a CSV file (RFC 4180) whose fields are set apart by commas, semicolons or tabs: the
/// one that the first row has most of. Fields are without blanks around them; empty rows are left
/// out.
final class CsvRows {

  private static final char QUOTE = '"';
  private static final String MARKS = ",;\t";

  /// One row.
  ///
  /// @param line where it begins, from 1
  record Row(int line, List<String> fields) {

    /// The field at a place from 0, `""` when the row is shorter.
    String at(int place) {
      return place >= 0 && place < fields.size() ? fields.get(place) : "";
    }
  }

  private final String text;
  private final char mark;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private List<String> fields = new ArrayList<>();
  private boolean quoted;
  private int line = 1;
  private int begun = 1;

  private CsvRows(String text) {
    this.text = text;
    this.mark = mark(text);
  }

  /// Reads a whole file; a quote that is never closed takes in the rest, so its row tells of it.
  static List<Row> of(String text) {
    var reader = new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    reader.read();
    return List.copyOf(reader.rows);
  }

  private static char mark(String text) {
    var first = text.strip().lines().findFirst().orElse("");
    char most = ',';
    for (int at = 0; at < MARKS.length(); at++) {
      char each = MARKS.charAt(at);
      most = count(first, each) > count(first, most) ? each : most;
    }
    return most;
  }

  private static long count(String words, char sought) {
    return words.chars().filter(each -> each == sought).count();
  }

  private void read() {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == QUOTE) {
        at = quote(at);
      } else if (!quoted && each == mark) {
        endField();
      } else if (isEnd(at)) {
        endLine();
      } else {
        field.append(each == '\r' ? ' ' : each);
      }
    }
    quoted = false;
    endLine();
  }

  /// Opens or closes a quoted field; two quotes within one are a quote. Where the reading goes on.
  private int quote(int at) {
    if (quoted && at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
      field.append(QUOTE);
      return at + 1;
    }
    quoted = !quoted;
    return at;
  }

  /// Whether a line ends here, as any system writes it.
  private boolean isEnd(int at) {
    char each = text.charAt(at);
    boolean isLone = at + 1 == text.length() || text.charAt(at + 1) != '\n';
    return each == '\n' || (each == '\r' && isLone);
  }

  private void endField() {
    fields.add(field.toString().strip());
    field.setLength(0);
  }

  private void endLine() {
    line++;
    if (quoted) {
      field.append(' ');
      return;
    }
    endField();
    if (fields.stream().anyMatch(each -> !each.isEmpty())) {
      rows.add(new Row(begun, List.copyOf(fields)));
    }
    fields = new ArrayList<>();
    begun = line;
  }
}
