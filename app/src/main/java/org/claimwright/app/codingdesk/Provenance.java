package org.claimwright.app.codingdesk;

import java.util.Locale;

/// Whose idea a code was.
public enum Provenance {
  ENGINE,
  PERSON,
  BOTH;

  /// The word in the database: `engine`, `person`, `both`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
