package org.claimwright.app.codingdesk;

import java.util.Locale;

/// Whose idea a code was.
public enum Provenance {
  ENGINE,
  PERSON,
  BOTH,
  /// A language model proposed it and it stood up to the note; the reason names the model.
  MODEL;

  /// The word in the database: `engine`, `person`, `both`, `model`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
