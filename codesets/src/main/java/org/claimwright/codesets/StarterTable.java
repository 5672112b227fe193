package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimwright.kernel.DateRange;

/// Reads a starter list: tab-separated, a header line that names the columns, `#` comments.
///
/// Columns: `code`; `title`, `words` or `name`; `from` and `to` (ISO dates, the last day inside).
final class StarterTable {

  private static final List<String> TITLE_COLUMNS = List.of("title", "words", "name");

  private final CodeSystem system;
  private final LayerKind kind;
  private final List<Row> rows = new ArrayList<>();

  private record Row(long key, String title, DateRange dates) {}

  StarterTable(CodeSystem system, LayerKind kind) {
    this.system = system;
    this.kind = kind;
  }

  void read(String file, List<String> lines) {
    List<String> header = List.of();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var fields = Arrays.asList(line.split("\t", -1));
      if (header.isEmpty()) {
        header = fields;
        continue;
      }
      rows.add(row(file + " line " + (i + 1), header, fields));
    }
  }

  List<Layer> layers() {
    if (rows.isEmpty()) {
      return List.of();
    }
    var builder = new LayerBuilder();
    rows.forEach(row -> builder.code(row.key(), row.title(), true, row.dates()));
    var effective =
        rows.stream().map(row -> row.dates().from()).min(LocalDate::compareTo).orElseThrow();
    var label = new LayerLabel(system, kind, LayerLabel.STARTER, effective, StarterFiles.SOURCE);
    return List.of(StarterSet.layer(builder, label));
  }

  private static Row row(String where, List<String> header, List<String> fields) {
    var code = field(header, fields, "code");
    var title =
        TITLE_COLUMNS.stream()
            .map(column -> field(header, fields, column))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(where + ": no title for " + code));
    var key =
        CodeKey.of(code)
            .orElseThrow(() -> new IllegalStateException(where + ": not a code: " + code));
    return new Row(key, title, dates(field(header, fields, "from"), field(header, fields, "to")));
  }

  private static DateRange dates(String from, String to) {
    return DateRange.ofDays(
        from.isBlank() ? StarterSet.EFFECTIVE : LocalDate.parse(from),
        to.isBlank() ? LocalDate.MAX : LocalDate.parse(to));
  }

  private static String field(List<String> header, List<String> fields, String column) {
    int at = header.indexOf(column);
    return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
  }
}
