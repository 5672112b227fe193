package org.claimwright.app.queries;

import java.util.Locale;

/// What a query is about; each has its template.
public enum QueryKind {
  SPECIFICITY("A diagnosis needs more detail"),
  CAUSE("Whether two conditions belong together"),
  CONFLICT("The documentation says two things"),
  VALIDITY("A diagnosis without its clinical signs"),
  MISSING("Findings or treatment without a diagnosis"),
  SERVICE("A service needs more detail");

  private final String label;

  QueryKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The word in the database and in forms.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the diagnosis it asks about is documented already, so that yes or no may be an answer:
  /// to confirm one that stands there, its cause, or which of two is meant.
  boolean asksOfTheDocumented() {
    return this == CAUSE || this == VALIDITY || this == CONFLICT;
  }

  static QueryKind ofWord(String word) {
    for (var one : values()) {
      if (one.word().equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is no kind of query; choose one of the list");
  }
}
