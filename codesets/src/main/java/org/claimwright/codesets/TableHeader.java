package org.claimwright.codesets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The header of a table, by which its columns are found whatever their order and spelling: `ADD
/// DT`, `add_dt` and `Add Dt` are one.
final class TableHeader {

  private final Map<String, Integer> columns = new HashMap<>();

  TableHeader(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      columns.putIfAbsent(comparable(cells.get(i)), i);
    }
  }

  static String comparable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
  }

  boolean hasAny(String... names) {
    for (var name : names) {
      if (columns.containsKey(name)) {
        return true;
      }
    }
    return false;
  }

  /// The cell of the first of the columns that the table has; `""` when it has none of them.
  String cell(List<String> row, String... names) {
    for (var name : names) {
      var at = columns.get(name);
      if (at != null) {
        return at < row.size() ? row.get(at) : "";
      }
    }
    return "";
  }
}
