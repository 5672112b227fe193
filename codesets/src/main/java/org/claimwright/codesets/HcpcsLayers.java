package org.claimwright.codesets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.kernel.DateRange;

/// Gathers HCPCS records into codes and modifiers, joining continued titles and checking each row.
final class HcpcsLayers {

  private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{4}");
  private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");

  private final RowProblems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private LocalDate newest = LocalDate.of(1980, 1, 1);
  private String last = "";

  private static final class Entry {
    final StringBuilder title;
    final DateRange dates;
    final HcpcsRow.Facts facts;

    Entry(String title, DateRange dates, HcpcsRow.Facts facts) {
      this.title = new StringBuilder(title);
      this.dates = dates;
      this.facts = facts;
    }
  }

  HcpcsLayers(RowProblems problems) {
    this.problems = problems;
  }

  void add(HcpcsRow row) {
    var code = row.code().strip();
    if (row.continues()) {
      continueTitle(row, code);
      return;
    }
    if (!CODE.matcher(code).matches() && !MODIFIER.matcher(code).matches()) {
      problems.row(
          row.line(),
          "\""
              + code
              + "\" is neither a HCPCS code nor a modifier; a spreadsheet may have changed"
              + " it: take the publisher's own file");
      return;
    }
    var before = entries.get(code);
    if (before != null) {
      again(row, code, before);
      return;
    }
    if (row.title().isBlank()) {
      problems.row(row.line(), code + " has no long description");
      return;
    }
    addDated(row, code);
  }

  private void again(HcpcsRow row, String code, Entry before) {
    if (before.title.toString().equals(row.title().strip())) {
      problems.note(row.line(), code + " stands here a second time, alike; taken once");
      return;
    }
    problems.row(row.line(), code + " stands here a second time with another description");
  }

  private void continueTitle(HcpcsRow row, String code) {
    var entry = entries.get(code);
    if (entry == null || !code.equals(last)) {
      problems.row(row.line(), "a continuation of " + code + " does not follow its first row");
      return;
    }
    entry.title.append(' ').append(row.title().strip());
  }

  private void addDated(HcpcsRow row, String code) {
    try {
      var added = date(row.dates().added());
      var acted = date(row.dates().acted());
      var from = added.or(() -> acted).orElse(LocalDate.of(1980, 1, 1));
      var end = date(row.dates().ended());
      entries.put(code, new Entry(row.title().strip(), range(from, end), row.facts()));
      last = code;
      added.ifPresent(this::see);
      acted.ifPresent(this::see);
    } catch (DateTimeException notADate) {
      problems.row(
          row.line(),
          code
              + ": not a date of eight digits: "
              + notADate.getMessage()
              + "; a spreadsheet may have changed it: take the publisher's own file");
    }
  }

  /// A code ended before it began was withdrawn before use: it holds on no day but its first.
  private static DateRange range(LocalDate from, Optional<LocalDate> last) {
    if (last.isEmpty()) {
      return DateRange.startingOn(from);
    }
    return DateRange.ofDays(from, last.get().isBefore(from) ? from : last.get());
  }

  private void see(LocalDate day) {
    newest = day.isAfter(newest) ? day : newest;
  }

  private static Optional<LocalDate> date(String text) {
    var digits = text.strip();
    if (digits.isEmpty() || digits.startsWith("nan") || digits.equals("00000000")) {
      return Optional.empty();
    }
    return Optional.of(
        digits.length() == 8
            ? LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE)
            : LocalDate.parse(digits));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /// The newest day on which a code was added or changed.
  LocalDate newest() {
    return newest;
  }

  /// The last code of all; empty when there are only modifiers.
  Optional<String> lastCode() {
    return entries.keySet().stream()
        .filter(code -> CODE.matcher(code).matches())
        .max(Comparator.naturalOrder());
  }

  Optional<LayerBuilder> codes() {
    return builder(CODE);
  }

  Optional<LayerBuilder> modifiers() {
    return builder(MODIFIER);
  }

  private Optional<LayerBuilder> builder(Pattern shape) {
    var builder = new LayerBuilder();
    var facts = new TableBuilder(HcpcsFacts.COLUMNS, builder);
    entries.forEach((code, entry) -> {
      if (shape.matcher(code).matches()) {
        long key = CodeKey.pack(code);
        builder.code(key, XmlPulling.even(entry.title.toString()), true, entry.dates);
        facts.row(key, HcpcsFacts.cells(entry.facts));
      }
    });
    facts.putBeside();
    return builder.codeCount() == 0 ? Optional.empty() : Optional.of(builder);
  }
}
