package org.claimwright.coding.em;

import java.util.List;
import org.claimwright.coding.EmLevel;
import org.claimwright.coding.Span;

/// One element of decision making, rated.
record Rated(String name, Level level, String why, List<Span> evidence) {
  private static final int MOST_EVIDENCE = 6;

  EmLevel.Element element() {
    return new EmLevel.Element(
        name, level.word(), why, evidence.stream().limit(MOST_EVIDENCE).toList());
  }
}
