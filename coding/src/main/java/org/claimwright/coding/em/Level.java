package org.claimwright.coding.em;

import java.util.Locale;

/// A level of medical decision making, the lowest first.
enum Level {
  STRAIGHTFORWARD,
  LOW,
  MODERATE,
  HIGH;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
