package org.claimwright.coding.em;

import java.util.Locale;

/// A level of medical decision making, the lowest first (2021 documentation rules, since 2023 for
/// every place).
enum Level {
  STRAIGHTFORWARD,
  LOW,
  MODERATE,
  HIGH;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
