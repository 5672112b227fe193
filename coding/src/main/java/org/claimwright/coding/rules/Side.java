package org.claimwright.coding.rules;

import java.util.Set;

/// Laterality as the codes write it.
public enum Side {
  RIGHT,
  LEFT,
  BILATERAL,
  UNKNOWN;

  static final Set<String> WORDS = Set.of("right", "left", "bilateral");

  /// The side that a stem names, `UNKNOWN` for any other word.
  public static Side ofStem(String stem) {
    return switch (stem) {
      case "right" -> RIGHT;
      case "left" -> LEFT;
      case "bilateral" -> BILATERAL;
      default -> UNKNOWN;
    };
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// What two statements of a side make together.
  public Side and(Side other) {
    if (this == UNKNOWN || this == other) {
      return other;
    }
    return other == UNKNOWN ? this : BILATERAL;
  }
}
