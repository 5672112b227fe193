package org.claimwright.x12;

/// A rule between segments or elements of a loop, SNIP level 4, looked at when the loop is
/// complete.
interface Situation {

  void check(Loop loop, Surroundings around, Findings findings);
}
