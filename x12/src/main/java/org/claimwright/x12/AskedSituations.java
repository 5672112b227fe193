package org.claimwright.x12;

/// The situations that a loop's children ask for. Most loops of a kind have the same children, so
/// that what they ask for is found out once and stays.
///
/// Hot: looked through for every loop; measured by `bench x12`, "validate".
final class AskedSituations {

  private final LoopChecks checks;
  private final int[] asked;

  /// The children that ask for these, see {@link OpenLoop#hasAllOf}.
  private final long[] children;

  private int count;
  private boolean known;

  AskedSituations(LoopChecks checks, int words) {
    this.checks = checks;
    this.asked = new int[checks.situationCount()];
    this.children = new long[words];
  }

  /// Looks at the situations of a loop that is complete.
  void look(OpenLoop complete, Surroundings around, Findings findings) {
    if (!known || !complete.hasJust(children)) {
      findOut(complete);
    }
    for (var i = 0; i < count; i++) {
      checks.look(asked[i], complete.loop, around, findings);
    }
  }

  private void findOut(OpenLoop complete) {
    complete.copyChildren(children);
    known = true;
    count = 0;
    for (var i = 0; i < asked.length; i++) {
      if (checks.isAsked(i, complete)) {
        asked[count++] = i;
      }
    }
  }
}
