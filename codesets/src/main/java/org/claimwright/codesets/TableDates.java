package org.claimwright.codesets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Days as publishers' tables write them: `2026-07-01`, `20260701`, `07/01/2026`, with or without a
/// time behind.
final class TableDates {

  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu");

  private TableDates() {}

  /// The day; empty for an empty cell, `N/A`, `*` and whatever is no day.
  static Optional<LocalDate> day(String cell) {
    var text = cell.strip().split("[ T]", 2)[0];
    try {
      if (text.matches("\\d{8}")) {
        return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
      }
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(LocalDate.parse(text));
      }
      return text.matches("\\d{1,2}/\\d{1,2}/\\d{4}")
          ? Optional.of(LocalDate.parse(text, AMERICAN))
          : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
