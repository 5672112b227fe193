package org.claimwright.codesets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads HCPCS Level II with its modifiers, as CMS publishes it: the ANWEB workbook, the same as
/// CSV, and the text form of 320 columns.
final class HcpcsFile {

  private static final int TEXT_WIDTH = 293;

  private final FileReading reading;
  private final HcpcsLayers layers;
  private @Nullable TableHeader header;

  HcpcsFile(FileReading reading) {
    this.reading = reading;
    this.layers = new HcpcsLayers(reading.problems());
  }

  List<LayerDraft> read() throws IOException {
    var name = reading.file().name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      try (var in = reading.file().open()) {
        XlsxRows.read(in, this::tableRow);
      }
    } else if (name.endsWith(".txt")) {
      readText();
    } else {
      readCsv();
    }
    return finished();
  }

  private void readCsv() throws IOException {
    try (var rows = new CsvRows(new TextLines(reading.file().open()))) {
      for (var row = rows.next(); !row.isEmpty(); row = rows.next()) {
        tableRow(rows.line(), row);
      }
    }
  }

  private void readText() throws IOException {
    try (var lines = new TextLines(reading.file().open())) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        textRow(lines.number(), line);
        reading.read(lines.number());
      }
    }
  }

  private void tableRow(long line, List<String> cells) {
    var known = header;
    if (known == null) {
      var candidate = new TableHeader(cells);
      header = candidate.hasAny("HCPC", "HCPCS_CODE", "MOD_CODE") ? candidate : null;
      return;
    }
    reading.read(line);
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    layers.add(
        new HcpcsRow(
            line,
            known.cell(cells, "HCPC", "HCPCS_CODE", "MOD_CODE"),
            known.cell(cells, "RECID"),
            known.cell(cells, "LONG_DESCRIPTION", "MOD_DESCRIPTION"),
            facts(known, cells)));
  }

  private static HcpcsRow.Facts facts(TableHeader known, List<String> cells) {
    return new HcpcsRow.Facts(
        known.cell(cells, "SHORT_DESCRIPTION"),
        known.cell(cells, "COV"),
        known.cell(cells, "PRICE1", "PRICE"),
        known.cell(cells, "ACTION_CD", "ACTION"),
        new HcpcsRow.Dates(
            known.cell(cells, "ADD_DT", "DATE_ADDED"),
            known.cell(cells, "ACT_EFF_DT", "DATE_ACTION"),
            known.cell(cells, "TERM_DT", "DATE_TERM")));
  }

  private void textRow(long line, String text) {
    if (text.isBlank()) {
      return;
    }
    if (text.length() < TEXT_WIDTH - 1) {
      reading
          .problems()
          .row(
              line,
              "the row has "
                  + text.length()
                  + " columns where the HCPCS text form has 320: it is"
                  + " cut short or its blanks were trimmed; download it again");
      return;
    }
    layers.add(
        new HcpcsRow(
            line,
            text.substring(0, 5),
            text.substring(10, 11),
            text.substring(11, 91),
            new HcpcsRow.Facts(
                text.substring(91, 119),
                text.substring(229, 230),
                text.substring(119, 121),
                text.length() > 292 ? text.substring(292, 293) : "",
                new HcpcsRow.Dates(
                    text.substring(268, 276),
                    text.substring(276, 284),
                    text.substring(284, 292)))));
  }

  private List<LayerDraft> finished() {
    if (layers.isEmpty()) {
      reading
          .problems()
          .file("there is no HCPCS code in it; a table needs a header row with HCPC or hcpcs_code");
      return List.of();
    }
    checkEnd();
    var release = release();
    var drafts = new ArrayList<LayerDraft>();
    layers
        .codes()
        .ifPresent(builder ->
            drafts.add(new LayerDraft(CodeSystem.HCPCS, LayerKind.CODES, release, builder)));
    layers
        .modifiers()
        .ifPresent(builder ->
            drafts.add(new LayerDraft(CodeSystem.MODIFIER, LayerKind.CODES, release, builder)));
    return drafts;
  }

  /// Whatever the quarter, the last letter of HCPCS is V; a list of modifiers alone has none.
  private void checkEnd() {
    var known = header;
    boolean modifiersOnly = known != null && known.hasAny("MOD_CODE");
    var last = layers.lastCode().orElse("no code at all");
    if (!modifiersOnly && !last.startsWith("V")) {
      reading
          .problems()
          .file(
              "the file ends at "
                  + last
                  + " and not among the V codes: it is cut short;"
                  + " download it again");
    }
  }

  private ReleaseDate release() {
    var named =
        ReleaseDate.ofQuarterlyName(reading.file().name())
            .or(() -> ReleaseNames.of(reading.file()));
    if (named.isPresent()) {
      return reading.dated(named.get());
    }
    Optional<LocalDate> given = reading.effective();
    var day = given.orElse(layers.newest());
    if (given.isEmpty()) {
      reading
          .problems()
          .note(
              0,
              "the name does not say from when it holds; taken from its newest entry: "
                  + day
                  + " (say --effective DATE for another day)");
    }
    return ReleaseDate.ofQuarter(day);
  }
}
