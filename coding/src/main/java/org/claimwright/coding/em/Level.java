package org.claimwright.coding.em;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A level of medical decision making, the lowest first, with the office visits of that level and
/// the minutes that reach them (2024 documentation rules).
enum Level {
  STRAIGHTFORWARD("99212", 10, "99202", 15),
  LOW("99213", 20, "99203", 30),
  MODERATE("99214", 30, "99204", 45),
  HIGH("99215", 40, "99205", 60);

  private final String establishedCode;
  private final int establishedMinutes;
  private final String newCode;
  private final int newMinutes;

  Level(String establishedCode, int establishedMinutes, String newCode, int newMinutes) {
    this.establishedCode = establishedCode;
    this.establishedMinutes = establishedMinutes;
    this.newCode = newCode;
    this.newMinutes = newMinutes;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String code(boolean newPatient) {
    return newPatient ? newCode : establishedCode;
  }

  /// The highest level that so many minutes reach.
  static Optional<Level> ofMinutes(int minutes, boolean newPatient) {
    return Stream.of(values())
        .filter(l -> minutes >= (newPatient ? l.newMinutes : l.establishedMinutes))
        .reduce((lower, higher) -> higher);
  }
}
