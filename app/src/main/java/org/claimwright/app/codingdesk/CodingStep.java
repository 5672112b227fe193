package org.claimwright.app.codingdesk;

import java.time.Instant;

/// One thing done to a sheet and the sheet after it.
///
/// ```
///   1 ── 2 ── 3 ── 4 (undoes 3: the sheet of 2 again) ── 5 (redoes 3)
/// ```
///
/// @param number the sheet's version
record CodingStep(int number, Way way, String action, CodingSheet sheet, Stamp stamp) {

  /// Before anything was done.
  static final CodingStep NONE =
      new CodingStep(0, Way.of(0), "", CodingSheet.EMPTY, new Stamp("", Instant.EPOCH));

  /// Where undo and redo lead from a step; 0 is nowhere.
  ///
  /// @param previous the step an undo goes back to
  /// @param origin the step whose sheet this one repeats, 0 for a step of its own
  /// @param redo the step a redo brings back
  record Way(int previous, int origin, int redo) {

    /// Of a step that repeats no other.
    static Way of(int previous) {
      return new Way(previous, 0, 0);
    }
  }

  int previous() {
    return way.previous();
  }

  /// The step in which a person or the engine made this sheet.
  int origin() {
    return way.origin() == 0 ? number : way.origin();
  }

  CodingStep next(String done, CodingSheet after, Stamp by) {
    return new CodingStep(number + 1, Way.of(number), done, after, by);
  }

  /// The step after the note was taken back: nothing rests on it any more, and no undo leads there.
  CodingStep withoutNote(Stamp by) {
    return new CodingStep(number + 1, Way.of(0), "Took the note back", CodingSheet.EMPTY, by);
  }

  /// The same step as one that an undo passes over: what a person did before it is taken back, and
  /// named as such.
  CodingStep passedOver(CodingStep last) {
    int named = last.isUndoable() ? last.origin() : 0;
    return new CodingStep(number, new Way(last.previous(), named, 0), action, sheet, stamp);
  }

  /// The step that takes this one back.
  ///
  /// @param before the step this one was made from
  /// @param done what is taken back, in words
  CodingStep undone(CodingStep before, String done, Stamp by) {
    var back = new Way(before.previous(), before.origin(), number);
    return new CodingStep(number + 1, back, "Undid: " + done, before.sheet(), by);
  }

  /// The step that brings another back.
  ///
  /// @param undone the step that was taken back
  /// @param done what is brought back, in words
  CodingStep redone(CodingStep undone, String done, Stamp by) {
    var forth = new Way(number, undone.origin(), undone.way().redo());
    return new CodingStep(number + 1, forth, "Redid: " + done, undone.sheet(), by);
  }

  /// Whether it would be kept for nothing, as moving the first code up is.
  boolean changesNothingAfter(CodingStep last) {
    return previous() == last.number() && sheet.equals(last.sheet());
  }

  /// Whether there is a person's step to take back.
  boolean isUndoable() {
    return previous() > 0;
  }

  boolean isRedoable() {
    return way.redo() > 0;
  }
}
