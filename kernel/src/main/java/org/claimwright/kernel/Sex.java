package org.claimwright.kernel;

/// Administrative sex as claims carry it (X12 DMG03: F, M, U).
public enum Sex {
  FEMALE("F"),
  MALE("M"),
  UNKNOWN("U");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /// The one-letter code of X12 element 1068.
  public String code() {
    return code;
  }

  public static Sex ofCode(String code) {
    return switch (code) {
      case "F" -> FEMALE;
      case "M" -> MALE;
      case "U" -> UNKNOWN;
      default -> throw new IllegalArgumentException("not a sex code (F, M or U): \"" + code + "\"");
    };
  }
}
