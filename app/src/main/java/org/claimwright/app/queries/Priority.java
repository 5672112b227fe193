package org.claimwright.app.queries;

import java.util.Locale;

/// How soon an answer is needed.
public enum Priority {
  URGENT("Urgent", 2),
  SOON("Soon", 5),
  ROUTINE("Routine", 10);

  private final String label;
  private final int days;

  Priority(String label, int days) {
    this.label = label;
    this.days = days;
  }

  public String label() {
    return label;
  }

  /// Days from asking to the deadline, weekends counted.
  public int days() {
    return days;
  }

  /// The word in the database and in forms.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Priority ofWord(String word) {
    for (var one : values()) {
      if (one.word().equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is no priority; choose urgent, soon or routine");
  }
}
