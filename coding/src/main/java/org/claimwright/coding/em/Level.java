package org.claimwright.coding.em;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A level of medical decision making, the lowest first (2021 documentation rules, since 2023 for
/// every place).
public enum Level {
  STRAIGHTFORWARD,
  LOW,
  MODERATE,
  HIGH;

  /// `moderate`, as worksheets write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The level of that word; empty for minutes and whatever else is no level.
  public static Optional<Level> ofWord(String word) {
    return Stream.of(values()).filter(level -> level.word().equals(word)).findFirst();
  }
}
