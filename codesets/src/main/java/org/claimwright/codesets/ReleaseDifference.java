package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What changed in one set from one release to another: billable codes and headers alike. Some
/// publishers go on listing a code that has ended, with its last day: it counts as gone.
///
/// @param added in the newer only, in its order
/// @param deleted in the older only, or ended when the newer begins; in the older's order
/// @param revised in both with another title, or billable in one and a header in the other
public record ReleaseDifference(
    Release older, Release newer, List<Code> added, List<Code> deleted, List<Revision> revised) {

  /// One code before and after.
  public record Revision(Code before, Code after) {}

  public ReleaseDifference {
    added = List.copyOf(added);
    deleted = List.copyOf(deleted);
    revised = List.copyOf(revised);
  }

  /// The codes that could be billed and cannot any more: deleted ones and new headers.
  Stream<Code> gone() {
    return Stream.concat(
        deleted.stream().filter(Code::billable),
        revised.stream()
            .filter(one -> one.before().billable() && !one.after().billable())
            .map(Revision::before));
  }

  static ReleaseDifference of(Layer older, Layer newer) {
    var added = new ArrayList<Code>();
    var deleted = new ArrayList<Code>();
    var revised = new ArrayList<Revision>();
    for (int row = 0; row < newer.codeCount(); row++) {
      int before = older.row(newer.key(row));
      if (newer.hasEnded(row)) {
        continue;
      }
      if (!isThere(older, before)) {
        added.add(code(newer, row));
      } else if (!isAlike(older, before, newer, row)) {
        revised.add(new Revision(code(older, before), code(newer, row)));
      }
    }
    for (int row = 0; row < older.codeCount(); row++) {
      if (isThere(older, row) && !isThere(newer, newer.row(older.key(row)))) {
        deleted.add(code(older, row));
      }
    }
    return new ReleaseDifference(older.release(), newer.release(), added, deleted, revised);
  }

  private static boolean isThere(Layer layer, int row) {
    return row >= 0 && !layer.hasEnded(row);
  }

  private static boolean isAlike(Layer older, int before, Layer newer, int after) {
    return older.isBillable(before) == newer.isBillable(after)
        && older.title(before).equals(newer.title(after));
  }

  private static Code code(Layer layer, int row) {
    var system = layer.label().system();
    return new Code(
        system,
        CodeKey.written(system, layer.key(row)),
        layer.title(row),
        layer.isBillable(row),
        layer.rowDates(row));
  }
}
