package org.claimwright.app.coverage;

import java.util.Arrays;

/// What the patient is to the person who holds the policy (X12 element 1069).
public enum Relationship {
  SPOUSE("spouse", "01"),
  CHILD("child", "19"),
  OTHER("other", "G8");

  private final String word;
  private final String x12;

  Relationship(String word, String x12) {
    this.word = word;
    this.x12 = x12;
  }

  /// The word in the database, in forms and on pages.
  public String word() {
    return word;
  }

  /// The code claims carry in PAT01.
  public String x12() {
    return x12;
  }

  public static Relationship ofWord(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word.equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"" + word + "\" is not a relationship; choose spouse, child or other"));
  }
}
