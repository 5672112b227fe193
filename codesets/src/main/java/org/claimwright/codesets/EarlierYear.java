package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes a year's addenda back from its order file, which gives the order file of the year before:
/// what was added is left out, what was deleted stands again, what was revised reads as it did.
///
/// ```
///   FY2026  =  FY2025  + Add  − Delete  ± Revise
/// ```
final class EarlierYear {

  private record Row(long key, String title, boolean billable) {}

  private final Layer year;
  private final Table addenda;
  private final Map<Long, Row> before = new HashMap<>();
  private final Map<Long, String> added = new HashMap<>();
  private int disagreements;

  EarlierYear(Layer year, Layer addenda) {
    this.year = year;
    this.addenda = addenda.table();
    read();
  }

  /// How many changes of the addenda the order file contradicts; 0 when both are of one release.
  int disagreements() {
    return disagreements;
  }

  private void read() {
    for (int row = 0; row < addenda.rowCount(); row++) {
      long key = addenda.key(row);
      switch (addenda.cell(row, "action")) {
        case "add" -> added.put(key, addenda.cell(row, "title"));
        case "delete", "revise from" -> before.put(key, was(row));
        default -> {}
      }
      disagreements += agrees(row, key) ? 0 : 1;
    }
  }

  private boolean agrees(int row, long key) {
    int now = year.row(key);
    return switch (addenda.cell(row, "action")) {
      case "add", "revise to" -> now >= 0 && year.title(now).equals(addenda.cell(row, "title"));
      case "delete" -> now < 0 || isTurned(row, now);
      default -> true;
    };
  }

  /// A billable code that became a header is listed as deleted and added.
  private boolean isTurned(int row, int now) {
    return year.isBillable(now) != addenda.cell(row, "billable").equals("1");
  }

  /// Whether the year rebuilt has as many billable codes as the addenda say that it had.
  boolean hasAsManyAsTold(LayerBuilder rebuilt) {
    return addenda.rows(AddendaFile.COUNT_KEY).stream()
        .allMatch(row -> addenda.cell(row, "title").equals(Integer.toString(rebuilt.entries())));
  }

  private Row was(int row) {
    return new Row(
        addenda.key(row), addenda.cell(row, "title"), addenda.cell(row, "billable").equals("1"));
  }

  /// The year before, in the order of its codes.
  LayerBuilder rebuilt() {
    var rows = new ArrayList<Row>();
    for (int row = 0; row < year.codeCount(); row++) {
      earlier(row).ifPresent(rows::add);
    }
    before.values().stream().filter(was -> !year.has(was.key())).forEach(rows::add);
    return built(rows);
  }

  private Optional<Row> earlier(int row) {
    long key = year.key(row);
    var was = before.get(key);
    if (was != null) {
      return Optional.of(was);
    }
    return added.containsKey(key)
        ? Optional.empty()
        : Optional.of(new Row(key, year.title(row), year.isBillable(row)));
  }

  private static LayerBuilder built(List<Row> rows) {
    var builder = new LayerBuilder();
    rows.sort((a, b) -> Long.compare(a.key(), b.key()));
    rows.forEach(row -> builder.code(row.key(), row.title(), row.billable()));
    return builder;
  }
}
