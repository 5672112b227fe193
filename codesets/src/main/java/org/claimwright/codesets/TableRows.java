package org.claimwright.codesets;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The rows of a table whatever its form: a workbook, comma-separated values, or text parted by
/// tabs or tildes.
final class TableRows {

  private static final int LOOK_AT = 15;

  private TableRows() {}

  /// Hands on every row of the file.
  ///
  /// @throws IOException when it cannot be read as a table
  static void read(ReleaseFile file, XlsxRows.Taker taker) throws IOException {
    var name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      try (var in = file.open()) {
        XlsxRows.read(in, taker);
      }
      return;
    }
    var parting = name.endsWith(".csv") ? "," : parting(file);
    if (parting.equals(",")) {
      readCsv(file, taker);
      return;
    }
    readParted(file, parting, taker);
  }

  private static void readCsv(ReleaseFile file, XlsxRows.Taker taker) throws IOException {
    try (var rows = new CsvRows(new TextLines(file.open()))) {
      for (var row = rows.next(); !row.isEmpty(); row = rows.next()) {
        taker.row(rows.line(), row);
      }
    }
  }

  private static void readParted(ReleaseFile file, String parting, XlsxRows.Taker taker)
      throws IOException {
    try (var lines = new TextLines(file.open())) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        taker.row(lines.number(), fields(line, parting));
      }
    }
  }

  private static List<String> fields(String line, String parting) {
    return Arrays.stream(line.split(parting, -1)).map(TableRows::unquoted).toList();
  }

  private static String unquoted(String field) {
    return field.length() > 1 && field.startsWith("\"") && field.endsWith("\"")
        ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
        : field;
  }

  private static String parting(ReleaseFile file) throws IOException {
    try (var lines = new TextLines(file.open())) {
      var line = lines.next();
      for (int i = 0; i < LOOK_AT && line != null; i++) {
        if (line.indexOf('\t') >= 0) {
          return "\t";
        }
        if (line.indexOf('~') >= 0) {
          return "~";
        }
        line = lines.next();
      }
    }
    return ",";
  }
}
