package org.claimwright.codesets;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// How one kind of publisher's table is known, what of it is kept and by what its rows are asked
/// for.
///
/// @param name what its file's name must be, in lower case
/// @param header what its header row must be
/// @param columns those kept; the first is the key unless {@code key} says otherwise
/// @param key the key of a row of kept cells
/// @param fewest rows that a whole release has at the least; less is a sample or cut short
record TableSpec(
    CodeSystem system,
    LayerKind kind,
    Predicate<String> name,
    Predicate<Set<String>> header,
    List<TableColumn> columns,
    Function<List<String>, String> key,
    int fewest) {

  static TableSpec of(
      CodeSystem system, LayerKind kind, Predicate<Set<String>> header, TableColumn... columns) {
    return new TableSpec(
        system, kind, any -> true, header, List.of(columns), cells -> cells.getFirst(), 1);
  }

  TableSpec inFiles(Predicate<String> named) {
    return new TableSpec(system, kind, named, header, columns, key, fewest);
  }

  TableSpec keyed(Function<List<String>, String> by) {
    return new TableSpec(system, kind, name, header, columns, by, fewest);
  }

  TableSpec atLeast(int rows) {
    return new TableSpec(system, kind, name, header, columns, key, rows);
  }

  /// A header that has all of these columns.
  static Predicate<Set<String>> with(String... names) {
    return header -> header.containsAll(List.of(names));
  }

  /// A header with a column whose name holds the words.
  static Predicate<Set<String>> withPart(String words) {
    return header -> header.stream().anyMatch(column -> column.contains(words));
  }
}
