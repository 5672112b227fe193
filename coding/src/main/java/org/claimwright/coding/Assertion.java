package org.claimwright.coding;

/// How the note asserts what a mention says.
public enum Assertion {
  AFFIRMED,
  NEGATED,
  HISTORICAL,
  FAMILY,
  UNCERTAIN;

  /// The word used in JSON: `affirmed`, `negated`, …
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
