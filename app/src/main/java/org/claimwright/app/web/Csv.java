package org.claimwright.app.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Lines of a CSV file (RFC 4180).
public final class Csv {

  /// What ends a line.
  public static final String END = "\r\n";

  private Csv() {}

  /// A line without its end. Words are quoted where needed, and those that a spreadsheet would run
  /// as a formula are kept words; amounts, days and numbers stand as they are.
  public static String line(Object... values) {
    return Arrays.stream(values).map(Csv::field).collect(Collectors.joining(","));
  }

  private static String field(Object value) {
    return value instanceof String words ? words(words) : value.toString();
  }

  private static String words(String value) {
    var safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
