package org.claimwright.codesets;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A publisher's table as it was read: rows under a key, cells as text, read in place.
///
/// Rows are sorted by key; those of one key keep their publisher's order. Thread-safe.
final class Table {

  private final Layer layer;
  private final LongBuffer keys;
  private final IntBuffer cells;
  private final IntBuffer columnTexts;
  private volatile @Nullable Map<String, Integer> columns;

  Table(Layer layer) {
    this.layer = layer;
    keys = layer.longs(Section.TABLE_KEYS);
    cells = layer.ints(Section.TABLE_CELLS);
    columnTexts = layer.ints(Section.TABLE_COLUMNS);
  }

  int rowCount() {
    return keys.limit();
  }

  List<String> columns() {
    return IntStream.range(0, columnTexts.limit())
        .mapToObj(column -> layer.text(columnTexts.get(column)))
        .toList();
  }

  /// The number of a column, or -1 when the release has none of that name.
  int column(String name) {
    var known = columns;
    if (known == null) {
      var fresh = new java.util.HashMap<String, Integer>();
      var names = columns();
      for (int i = 0; i < names.size(); i++) {
        fresh.put(names.get(i), i);
      }
      known = Map.copyOf(fresh);
      columns = known;
    }
    return known.getOrDefault(name, -1);
  }

  long key(int row) {
    return keys.get(row);
  }

  /// A cell's text; `""` when it is empty or there is no such column.
  String cell(int row, String column) {
    int at = column(column);
    return at < 0 ? "" : cell(row, at);
  }

  String cell(int row, int column) {
    return layer.text(cells.get(row * columnTexts.limit() + column));
  }

  /// The rows of a key, ascending.
  List<Integer> rows(long key) {
    var rows = new ArrayList<Integer>();
    for (int row = firstFrom(key); row < rowCount() && keys.get(row) == key; row++) {
      rows.add(row);
    }
    return rows;
  }

  boolean has(long key) {
    int row = firstFrom(key);
    return row < rowCount() && keys.get(row) == key;
  }

  /// The first row whose key is not before the given one.
  int firstFrom(long key) {
    int low = 0;
    int high = rowCount();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.get(middle) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
