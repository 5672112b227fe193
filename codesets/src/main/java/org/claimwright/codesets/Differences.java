package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares two layers of one kind, whatever the kind.
final class Differences {

  private final Layer older;
  private final Layer newer;

  Differences(Layer older, Layer newer) {
    this.older = older;
    this.newer = newer;
  }

  ReleaseUpdate update(LayeredCodeSets sets) {
    var codes = ReleaseDifference.of(older, newer);
    return new ReleaseUpdate(codes, notes(sets), rows(), successors(codes, sets), emptied(codes));
  }

  /// The beginnings under which an update leaves nothing to bill. Where something is left under
  /// one, it is left under all shorter ones.
  private Set<String> emptied(ReleaseDifference codes) {
    var beginnings = new HashSet<String>();
    codes
        .gone()
        .map(code -> FamilyImpact.bare(code.code()))
        .forEach(code -> {
          int length = code.length();
          while (length > 0 && !isAnyOpen(CodeKey.pack(code.substring(0, length)))) {
            beginnings.add(code.substring(0, length--));
          }
        });
    return beginnings;
  }

  private boolean isAnyOpen(long beginning) {
    for (int place = newer.placeOf(beginning); place < newer.codeCount(); place++) {
      int row = newer.rowAt(place);
      if (!CodeKey.startsWith(newer.key(row), beginning)) {
        return false;
      }
      if (newer.isBillable(row) && !newer.hasEnded(row)) {
        return true;
      }
    }
    return false;
  }

  /// Notes of the two Tabular Lists in force with the releases; of the layers themselves when they
  /// are Tabular Lists.
  private List<ReleaseUpdate.NoteChange> notes(LayeredCodeSets sets) {
    if (older.label().kind() == LayerKind.TABULAR) {
      return notes(older, newer);
    }
    boolean diagnoses =
        older.label().system() == CodeSystem.ICD10CM && older.label().kind() == LayerKind.CODES;
    var before = sets.codes(CodeSystem.ICD10CM, LayerKind.TABULAR, older.label().effective());
    var after = sets.codes(CodeSystem.ICD10CM, LayerKind.TABULAR, newer.label().effective());
    boolean both = diagnoses && before.isPresent() && after.isPresent();
    return both && before.get() != after.get() ? notes(before.get(), after.get()) : List.of();
  }

  private static List<ReleaseUpdate.NoteChange> notes(Layer before, Layer after) {
    var changes = new ArrayList<ReleaseUpdate.NoteChange>();
    var was = before.tree().notesByName();
    var is = after.tree().notesByName();
    is.forEach((owner, notes) ->
        missing(notes, was.getOrDefault(owner, List.of()))
            .forEach(note -> changes.add(change(owner, note, true))));
    was.forEach((owner, notes) ->
        missing(notes, is.getOrDefault(owner, List.of()))
            .forEach(note -> changes.add(change(owner, note, false))));
    return changes;
  }

  private static ReleaseUpdate.NoteChange change(String owner, CodeNote note, boolean added) {
    return new ReleaseUpdate.NoteChange(owner, note.kind(), note.text(), added);
  }

  private static <T> List<T> missing(List<T> some, List<T> others) {
    var known = new HashSet<>(others);
    return some.stream().filter(one -> !known.contains(one)).toList();
  }

  private List<ReleaseUpdate.RowChange> rows() {
    boolean tables = older.table().rowCount() > 0 && newer.table().rowCount() > 0;
    if (tables) {
      return new TableChanges(older, newer).all();
    }
    return older.pairs().pairCount() > 0 ? new PairChanges(older, newer).all() : List.of();
  }

  private Map<String, List<Successor>> successors(ReleaseDifference codes, LayeredCodeSets sets) {
    Map<String, List<Successor>> found = new LinkedHashMap<>();
    var successors = new Successors(older, newer, sets);
    for (var gone : codes.deleted()) {
      found.put(gone.code(), successors.of(gone));
    }
    for (var revision : codes.revised()) {
      if (revision.before().billable() && !revision.after().billable()) {
        found.put(revision.before().code(), successors.of(revision.before()));
      }
    }
    return found;
  }

  /// Rows of two tables with the same columns, compared under each key.
  private static final class TableChanges {
    private final Layer older;
    private final Layer newer;
    private final List<String> columns;

    TableChanges(Layer older, Layer newer) {
      this.older = older;
      this.newer = newer;
      var common = new ArrayList<>(newer.table().columns());
      common.retainAll(older.table().columns());
      columns = common;
    }

    List<ReleaseUpdate.RowChange> all() {
      var changes = new ArrayList<ReleaseUpdate.RowChange>();
      Set<Long> keys = new java.util.TreeSet<>();
      collect(older.table(), keys);
      collect(newer.table(), keys);
      keys.forEach(key -> compare(key, changes));
      return changes;
    }

    private static void collect(Table table, Set<Long> keys) {
      for (int row = 0; row < table.rowCount(); row++) {
        keys.add(table.key(row));
      }
    }

    private void compare(long key, List<ReleaseUpdate.RowChange> changes) {
      var before = rows(older.table(), key);
      var after = rows(newer.table(), key);
      var gone = missing(before, after);
      var fresh = missing(after, before);
      for (int i = 0; i < Math.max(gone.size(), fresh.size()); i++) {
        changes.add(
            new ReleaseUpdate.RowChange(
                CodeKey.written(newer.label().system(), key),
                i < gone.size() ? gone.get(i) : List.of(),
                i < fresh.size() ? fresh.get(i) : List.of()));
      }
    }

    private List<List<String>> rows(Table table, long key) {
      return table.rows(key).stream()
          .map(row -> columns.stream().map(column -> table.cell(row, column)).toList())
          .toList();
    }
  }

  /// Pairs of two NCCI releases, compared code by code.
  private static final class PairChanges {
    private final Layer older;
    private final Layer newer;

    PairChanges(Layer older, Layer newer) {
      this.older = older;
      this.newer = newer;
    }

    List<ReleaseUpdate.RowChange> all() {
      var changes = new ArrayList<ReleaseUpdate.RowChange>();
      Set<Long> firsts = new java.util.TreeSet<>(older.pairs().firsts());
      firsts.addAll(newer.pairs().firsts());
      firsts.forEach(first -> compare(first, changes));
      return changes;
    }

    private void compare(long first, List<ReleaseUpdate.RowChange> changes) {
      Map<List<String>, Integer> before = new HashMap<>();
      older.pairs().rowsOf(first).forEach(row -> before.merge(row, 1, Integer::sum));
      for (var row : newer.pairs().rowsOf(first)) {
        if (before.remove(row) == null) {
          changes.add(new ReleaseUpdate.RowChange(CodeKey.plain(first), List.of(), row));
        }
      }
      before
          .keySet()
          .forEach(row ->
              changes.add(new ReleaseUpdate.RowChange(CodeKey.plain(first), row, List.of())));
    }
  }
}
