package org.claimwright.app.codingdesk;

/// One thing done to a sheet and the sheet after it.
///
/// ```
///   1 ── 2 ── 3 ── 4 (undoes 3: the sheet of 2 again, previous 1)
/// ```
///
/// @param number the sheet's version
/// @param previous the step an undo of this one goes back to, 0 for the empty sheet
record CodingStep(int number, int previous, String action, CodingSheet sheet, Stamp stamp) {

  /// Before anything was done.
  static final CodingStep NONE =
      new CodingStep(0, 0, "", CodingSheet.EMPTY, new Stamp("", java.time.Instant.EPOCH));

  CodingStep next(String done, CodingSheet after, Stamp by) {
    return new CodingStep(number + 1, number, done, after, by);
  }

  /// The step that takes this one back.
  ///
  /// @param before the step this one was made from
  CodingStep undone(CodingStep before, Stamp by) {
    return new CodingStep(number + 1, before.previous(), "Undid: " + action, before.sheet(), by);
  }

  /// Whether it would be kept for nothing, as moving the first code up is.
  boolean changesNothingAfter(CodingStep last) {
    return previous == last.number() && sheet.equals(last.sheet());
  }

  /// Whether there is a person's step to take back.
  boolean isUndoable() {
    return previous > 0;
  }
}
