package org.claimwright.app.encounters;

import java.time.Instant;
import java.util.Locale;

/// A document of a visit.
///
/// @param title as the list of documents shows it
public record DocumentRecord(DocumentId id, Kind kind, String title, String text, Added added) {

  /// Who added it, when.
  public record Added(String by, Instant at) {}

  /// What it is to coding: the note and its addenda are the clinician's word, results are not.
  public enum Kind {
    NOTE,
    ADDENDUM,
    RESULT,
    OTHER;

    /// The word in the database and in forms.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind ofWord(String word) {
      for (var kind : values()) {
        if (kind.word().equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "\"" + word + "\" is not a kind of document; choose addendum, result or other");
    }
  }

  /// Whether codes may rest on it.
  public boolean isCodable() {
    return kind == Kind.NOTE || kind == Kind.ADDENDUM;
  }
}
