package org.claimwright.codesets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Gathers the rows of a {@link Table}.
final class TableBuilder {

  private final LayerBuilder builder;
  private final List<String> columns;
  private final Ints cells = new Ints();
  private long[] keys = new long[1024];
  private int rows;

  TableBuilder(List<String> columns) {
    this(columns, new LayerBuilder());
  }

  /// A table that goes into a layer beside its codes.
  TableBuilder(List<String> columns, LayerBuilder builder) {
    this.columns = List.copyOf(columns);
    this.builder = builder;
  }

  void row(long key, List<String> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(values.size() + " cells for " + columns.size());
    }
    if (rows == keys.length) {
      keys = Arrays.copyOf(keys, rows * 2);
    }
    keys[rows++] = key;
    values.forEach(value -> cells.add(builder.text(value)));
  }

  int rows() {
    return rows;
  }

  int termCount() {
    return builder.termCount();
  }

  /// Words that lead to a code, for the encoder.
  void term(long code, String text, CodeTerm.Source source, long second) {
    builder.term(code, text, source, second);
  }

  /// The rows in the order of their keys, as parts of a layer.
  LayerBuilder finished() {
    putBeside();
    builder.countsAs(rows);
    return builder;
  }

  void putBeside() {
    var order = order();
    var sortedKeys = new long[rows];
    var sortedCells = new int[rows * columns.size()];
    var all = cells.toArray();
    for (int i = 0; i < rows; i++) {
      sortedKeys[i] = keys[order[i]];
      System.arraycopy(
          all, order[i] * columns.size(), sortedCells, i * columns.size(), columns.size());
    }
    builder.part(Section.TABLE_KEYS, Ints.bytes(sortedKeys));
    builder.part(Section.TABLE_CELLS, Ints.bytes(sortedCells));
    builder.part(
        Section.TABLE_COLUMNS, Ints.bytes(columns.stream().mapToInt(builder::text).toArray()));
  }

  private int[] order() {
    var byKey = Comparator.comparingLong((Integer row) -> keys[row]);
    return IntStream.range(0, rows).boxed().sorted(byKey).mapToInt(Integer::intValue).toArray();
  }
}
