package org.claimwright.app.encounters;

import java.util.Arrays;

/// Whether the practice has seen the patient in the three years before (CPT: new and established
/// patients).
public enum VisitType {
  NEW("new", "new patient"),
  ESTABLISHED("established", "established patient");

  private final String word;
  private final String inWords;

  VisitType(String word, String inWords) {
    this.word = word;
    this.inWords = inWords;
  }

  /// The word in the database and in forms.
  public String word() {
    return word;
  }

  public String inWords() {
    return inWords;
  }

  public static VisitType ofWord(String word) {
    return Arrays.stream(values())
        .filter(type -> type.word.equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"" + word + "\" is not a type of visit; choose new or established"));
  }
}
