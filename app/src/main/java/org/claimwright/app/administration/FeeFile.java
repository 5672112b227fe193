package org.claimwright.app.administration;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.administration.FeeColumns.Column;
import org.claimwright.app.web.Csv;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.Fee;

/// A fee schedule as a CSV file: `code,modifier,fee,from,to`, the last day included, a day left out
/// where there is no bound. What is written can be changed in a spreadsheet and read again.
final class FeeFile {

  /// More lines than there are codes.
  static final int MOST_LINES = 30_000;

  private static final String HEAD = "code,modifier,fee,from,to";
  private static final String SHORTENED = "[0-9]{3,4}";
  private static final String WITH_MODIFIER = "[0-9A-Za-z]{5}-[0-9A-Za-z]{2}";

  private final FeeColumns columns;
  private final Optional<LocalDate> begins;
  private final Map<String, List<Entry>> byService = new HashMap<>();
  private final List<Fee> fees = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  private record Entry(int line, Fee fee) {}

  private FeeFile(FeeColumns columns, Optional<LocalDate> begins) {
    this.columns = columns;
    this.begins = begins;
  }

  /// Reads a file of any kind; what is no text is refused by what it is.
  ///
  /// @param begins from when lines without a first day hold; empty for always
  static Outcome<List<Fee>> read(byte[] bytes, Optional<LocalDate> begins) {
    return FileWords.of(bytes).then(text -> read(text, begins));
  }

  /// Reads the words of a file: every fee, or one problem for each line that is none. What was left
  /// out or mended is told in warnings.
  static Outcome<List<Fee>> read(String text, Optional<LocalDate> begins) {
    var rows = CsvRows.of(text);
    if (rows.size() < 2) {
      return refused("The file has no fee in it: it needs a line of headings and a line for each.");
    }
    if (rows.size() > MOST_LINES) {
      return refused("The file has more than 30,000 lines: read it in in parts.");
    }
    return FeeColumns.of(rows.getFirst())
        .then(columns -> new FeeFile(columns, begins).lines(rows.subList(1, rows.size())));
  }

  static void write(List<Fee> fees, Appendable out) throws IOException {
    out.append(HEAD).append(Csv.END);
    for (var fee : fees) {
      out.append(line(fee)).append(Csv.END);
    }
  }

  private static String line(Fee fee) {
    var from = fee.days().from();
    return Csv.line(
        fee.code(),
        fee.modifier(),
        fee.amount(),
        from.equals(LocalDate.MIN) ? "" : from,
        fee.days().last().map(LocalDate::toString).orElse(""));
  }

  private Outcome<List<Fee>> lines(List<CsvRows.Row> rows) {
    if (!columns.unread().isEmpty()) {
      notes.add(
          Problem.warn(
              "FEE-COLUMNS",
              "",
              "Not read: " + FeeFields.named(String.join(", ", columns.unread())) + "."));
    }
    rows.forEach(this::line);
    return problems.isEmpty()
        ? new Outcome.Ok<>(List.copyOf(fees), notes)
        : Outcome.rejected(problems);
  }

  private void line(CsvRows.Row row) {
    try {
      var fee = fee(row);
      var known = byService.computeIfAbsent(service(fee), first -> new ArrayList<>());
      known.stream()
          .filter(other -> other.fee().days().overlaps(fee.days()))
          .findFirst()
          .ifPresent(other -> refuse(row, twice(fee, other)));
      known.add(new Entry(row.line(), fee));
      fees.add(fee);
    } catch (IllegalArgumentException unreadable) {
      refuse(row, String.valueOf(unreadable.getMessage()));
    }
  }

  private Fee fee(CsvRows.Row row) {
    var typed = columns.in(row, Column.CODE);
    var modifier = columns.in(row, Column.MODIFIER);
    if (modifier.isEmpty() && typed.matches(WITH_MODIFIER)) {
      modifier = typed.substring(6);
      typed = typed.substring(0, 5);
    }
    var code = FeeFields.code(restored(row, needed(typed, "code")));
    var from = day(row, Column.FROM).or(() -> begins);
    return new Fee(
        code,
        modifier.isEmpty() ? "" : FeeFields.modifier(modifier),
        FeeFields.days(from, day(row, Column.TO)),
        FeeFields.amount(needed(columns.in(row, Column.FEE), "fee")));
  }

  private Optional<LocalDate> day(CsvRows.Row row, Column column) {
    return Optional.of(columns.in(row, column))
        .filter(typed -> !typed.isEmpty())
        .map(FeeFields::day);
  }

  private static String needed(String typed, String what) {
    if (typed.isEmpty()) {
      throw new IllegalArgumentException(
          "the " + what + " is missing: fill it in or take the line out");
    }
    return typed;
  }

  /// Spreadsheets leave leading zeros out, as of anesthesia's codes.
  private String restored(CsvRows.Row row, String typed) {
    if (!typed.matches(SHORTENED)) {
      return typed;
    }
    var code = "0".repeat(5 - typed.length()) + typed;
    notes.add(
        Problem.warn(
            "FEE-ZEROS",
            "Line " + row.line(),
            typed + " is read as " + code + ": spreadsheets leave leading zeros out."));
    return code;
  }

  private static String twice(Fee fee, Entry other) {
    var same = other.fee().days().equals(fee.days());
    return service(fee)
        + (same ? " stands on line " : " holds on some of the days of line ")
        + other.line()
        + (same
            ? " too, for the same days: keep one of them"
            : ": end one before the other begins");
  }

  private static String service(Fee fee) {
    return fee.modifier().isEmpty() ? fee.code() : fee.code() + "-" + fee.modifier();
  }

  private void refuse(CsvRows.Row row, String why) {
    problems.add(Problem.stop("FEE-LINE", "Line " + row.line(), why + "."));
  }

  private static <T> Outcome<T> refused(String why) {
    return Outcome.rejected(Problem.stop("FEE-FILE", "", why));
  }
}
