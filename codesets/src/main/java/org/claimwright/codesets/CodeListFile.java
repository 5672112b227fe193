package org.claimwright.codesets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.kernel.DateRange;
import org.jspecify.annotations.Nullable;

/// Reads a list of codes with titles and, where it has them, first and last days: the taxonomy of
/// NUCC, adjustment reasons and remarks; and, for lists that their publishers sell or show on pages
/// only, a form of our own with the columns `system,code,title,from,to`, the system by its label
/// (`Claim status`).
final class CodeListFile {

  private static final Pattern TAXONOMY = Pattern.compile("[0-9A-Z]{9}X");
  private static final Pattern ADJUSTMENT = Pattern.compile("[A-Z0-9]{1,6}");
  private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

  private final FileReading reading;
  private final Map<CodeSystem, LayerBuilder> builders = new EnumMap<>(CodeSystem.class);
  private @Nullable TableHeader header;
  private boolean taxonomy;
  private boolean ours;
  private LocalDate newest = EARLIEST;

  CodeListFile(FileReading reading) {
    this.reading = reading;
  }

  static boolean isTaxonomy(Set<String> header) {
    return header.containsAll(Set.of("CODE", "GROUPING", "CLASSIFICATION", "SPECIALIZATION"));
  }

  static boolean isAdjustments(Set<String> header) {
    return header.containsAll(Set.of("ADJ_CODE", "ADJ_TYPE", "ADJ_DESCRIPTION"));
  }

  static boolean isOurs(Set<String> header) {
    return header.containsAll(Set.of("SYSTEM", "CODE", "TITLE"));
  }

  List<LayerDraft> read() throws IOException {
    TableRows.read(reading.file(), this::row);
    if (builders.isEmpty()) {
      reading.problems().file("there is no code in it: take the publisher's own file");
      return List.of();
    }
    var release = release();
    return builders.entrySet().stream()
        .map(entry -> new LayerDraft(entry.getKey(), LayerKind.CODES, release, entry.getValue()))
        .toList();
  }

  private ReleaseDate release() {
    return ReleaseNames.of(reading.file())
        .filter(named -> taxonomy)
        .map(reading::dated)
        .orElseGet(() -> ReleaseDate.ofQuarter(reading.effective().orElse(newest)));
  }

  private void row(long line, List<String> cells) {
    var known = header;
    if (known == null) {
      var names = cells.stream().map(TableHeader::comparable).collect(Collectors.toSet());
      taxonomy = isTaxonomy(names);
      ours = isOurs(names);
      header = taxonomy || ours || isAdjustments(names) ? new TableHeader(cells) : null;
      return;
    }
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (taxonomy) {
      taxonomy(line, known, cells);
      return;
    }
    if (ours) {
      ours(line, known, cells);
      return;
    }
    adjustment(line, known, cells);
  }

  private void taxonomy(long line, TableHeader known, List<String> cells) {
    var code = known.cell(cells, "CODE").strip();
    var title = known.cell(cells, "DISPLAY_NAME").strip();
    var built = title.isEmpty() ? known.cell(cells, "CLASSIFICATION").strip() : title;
    add(line, CodeSystem.TAXONOMY, TAXONOMY, code, built, DateRange.ALWAYS);
  }

  private void ours(long line, TableHeader known, List<String> cells) {
    var label = known.cell(cells, "SYSTEM").strip();
    var system =
        Arrays.stream(CodeSystem.values())
            .filter(one -> one.label().equalsIgnoreCase(label))
            .findFirst();
    if (system.isEmpty()) {
      reading.problems().row(line, "\"" + label + "\" is no code system that is known here");
      return;
    }
    dated(line, system.get(), known, cells, List.of("FROM", "TO", "CODE", "TITLE"));
  }

  private void adjustment(long line, TableHeader known, List<String> cells) {
    var type = known.cell(cells, "ADJ_TYPE").strip();
    var system =
        switch (type) {
          case "Group" -> CodeSystem.ADJUSTMENT_GROUP;
          case "CARC" -> CodeSystem.CARC;
          case "RARC" -> CodeSystem.RARC;
          default -> null;
        };
    if (system == null) {
      reading.problems().row(line, "\"" + type + "\" is neither Group, CARC nor RARC");
      return;
    }
    date(known.cell(cells, "ADJ_LAST_MODIFIED")).ifPresent(this::see);
    dated(
        line,
        system,
        known,
        cells,
        List.of("ADJ_START_DATE", "ADJ_END_DATE", "ADJ_CODE", "ADJ_DESCRIPTION"));
  }

  /// @param columns those of the first day, of the day after the last, of code and title
  private void dated(
      long line, CodeSystem system, TableHeader known, List<String> cells, List<String> columns) {
    var fromCell = known.cell(cells, columns.get(0));
    var toCell = known.cell(cells, columns.get(1));
    var from = date(fromCell);
    var to = date(toCell);
    if ((!fromCell.isBlank() && from.isEmpty()) || (!toCell.isBlank() && to.isEmpty())) {
      reading
          .problems()
          .row(
              line,
              "\""
                  + fromCell
                  + "\" or \""
                  + toCell
                  + "\" is no date of the form 2026-07-01; a"
                  + " spreadsheet may have changed it");
      return;
    }
    from.ifPresent(this::see);
    add(
        line,
        system,
        ADJUSTMENT,
        known.cell(cells, columns.get(2)).strip(),
        known.cell(cells, columns.get(3)).strip(),
        range(from.orElse(EARLIEST), to));
  }

  private static DateRange range(LocalDate from, Optional<LocalDate> end) {
    if (end.isEmpty()) {
      return DateRange.startingOn(from);
    }
    return end.get().isAfter(from) ? new DateRange(from, end.get()) : DateRange.ofDays(from, from);
  }

  private void see(LocalDate day) {
    newest = day.isAfter(newest) && day.isBefore(LocalDate.of(2100, 1, 1)) ? day : newest;
  }

  private void add(
      long line, CodeSystem system, Pattern shape, String code, String title, DateRange range) {
    if (!shape.matcher(code).matches()) {
      reading.problems().row(line, "\"" + code + "\" is no " + system.label() + " code");
      return;
    }
    if (title.isBlank()) {
      reading.problems().row(line, code + " has no title");
      return;
    }
    builders
        .computeIfAbsent(system, fresh -> new LayerBuilder())
        .code(CodeKey.of(code).orElseThrow(), title, true, range);
  }

  private static Optional<LocalDate> date(String text) {
    return text.contains("/") ? Optional.empty() : TableDates.day(text);
  }
}
