package org.claimwright.x12;

/// A loop of which everything has come, as the checks look at it.
interface CompleteLoop {

  /// What it holds.
  Loop loop();

  /// Looks at the situations that its children ask for.
  void lookAtSituations(Surroundings around, Findings findings);

  /// How many of its segments hold codes from lists.
  int codedCount();

  Segment coded(int index);

  /// Where the coded segment holds them.
  CodeElement[] codePlaces(int index);
}
