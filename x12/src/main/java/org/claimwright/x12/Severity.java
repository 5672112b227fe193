package org.claimwright.x12;

/// How much a problem weighs: an error is refused, a warning is only told.
public enum Severity {
  ERROR,
  WARNING;

  /// The word scripts read: `error` or `warning`.
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
