package org.claimwright.x12;

/// One change that may put a transaction right; indexes count its segments from 0, the ST.
sealed interface Repair {

  Draft of(Draft draft);

  /// The segments from one to before another are too many.
  record Surplus(int from, int to) implements Repair {
    @Override
    public Draft of(Draft draft) {
      return draft.without(from, to);
    }
  }

  /// A segment stands in the wrong place.
  record Order(int from, int to) implements Repair {
    @Override
    public Draft of(Draft draft) {
      return draft.moved(from, to);
    }
  }

  /// The first segment of a loop is missing.
  record Opening(int before, String text) implements Repair {
    @Override
    public Draft of(Draft draft) {
      return draft.with(before, text);
    }
  }

  /// A segment is so mangled that it is another one, or none.
  ///
  /// @param known whether its elements may be held against it
  record Instead(int at, String text, boolean known) implements Repair {
    @Override
    public Draft of(Draft draft) {
      return draft.instead(at, text, !known);
    }
  }

  /// An element by which others are understood holds the wrong value.
  record Value(int at, int element, String value) implements Repair {
    @Override
    public Draft of(Draft draft) {
      return draft.with(at, element, value);
    }
  }
}
