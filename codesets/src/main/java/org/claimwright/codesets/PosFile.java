package org.claimwright.codesets;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a list of places of service: CSV with a header `pos_code,…,pos_name,…`.
final class PosFile {

  private static final Pattern CODE = Pattern.compile("[0-9]{2}");

  private final FileReading reading;
  private final LayerBuilder builder = new LayerBuilder();

  PosFile(FileReading reading) {
    this.reading = reading;
  }

  Optional<LayerDraft> read() throws IOException {
    try (var rows = new CsvRows(new TextLines(reading.file().open()))) {
      var header = new TableHeader(rows.next());
      for (var row = rows.next(); !row.isEmpty(); row = rows.next()) {
        row(rows.line(), header, row);
      }
    }
    if (builder.codeCount() == 0) {
      reading.problems().file("there is no place of service in it");
      return Optional.empty();
    }
    var day = reading.effective().orElse(StarterSet.EFFECTIVE);
    if (reading.effective().isEmpty()) {
      reading
          .problems()
          .note(
              0, "it does not say from when it holds; taken as " + day + " (say --effective DATE)");
    }
    return Optional.of(
        new LayerDraft(
            CodeSystem.PLACE_OF_SERVICE, LayerKind.CODES, ReleaseDate.ofQuarter(day), builder));
  }

  private void row(long line, TableHeader header, List<String> row) {
    var code = header.cell(row, "POS_CODE").strip();
    var name = header.cell(row, "POS_NAME").strip();
    if (row.stream().allMatch(String::isBlank) || name.startsWith("Unassigned")) {
      return;
    }
    if (!CODE.matcher(code).matches()) {
      reading
          .problems()
          .row(
              line,
              "\""
                  + code
                  + "\" is no place of service of two digits; a leading zero may be"
                  + " lost: take the publisher's own file");
      return;
    }
    builder.code(CodeKey.pack(code), name, true);
  }
}
