package org.claimwright.x12;

/// The ways that loops of one kind, each a piece of work, went through their guide without fault.
/// Most claims of a file are alike but for their values: one that goes a way known need not be held
/// against its guide again.
final class Trails {

  /// So many are read before one is written down, since most files are short.
  private static final int READ_FIRST = 8;

  private static final int FIRST_CREDIT = 32;
  private static final int MOST_CREDIT = 64;
  private static final int PAUSE = 200;

  private final TrailStep root = TrailStep.root();
  private int met;

  /// Falls with each loop that goes its own way; where it is used up, nothing is tried for a while.
  private int credit = FIRST_CREDIT;

  private int pause;

  TrailStep root() {
    return root;
  }

  /// A loop begins.
  ///
  /// @return whether it may be worth while to see where it goes
  boolean areTried() {
    if (met < READ_FIRST) {
      met++;
      return false;
    }
    if (pause > 0) {
      pause--;
      return false;
    }
    return true;
  }

  void wentTheirWay() {
    credit = Math.min(credit + 1, MOST_CREDIT);
  }

  /// A loop went its own way.
  void leftIt() {
    credit -= 2;
    if (credit <= 0) {
      credit = FIRST_CREDIT / 4;
      pause = PAUSE;
    }
  }

  /// A loop is too long to be remembered, as those like it will be.
  void wentOnForLong() {
    pause = Integer.MAX_VALUE;
  }
}
