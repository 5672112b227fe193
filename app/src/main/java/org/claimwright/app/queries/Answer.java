package org.claimwright.app.queries;

import java.time.Instant;
import java.util.Locale;

/// What the clinician answered.
///
/// @param words the option chosen, or the clinician's own
/// @param document the addendum it was signed as, 0 for none
public record Answer(Choice choice, String words, long document, Signed signed) {

  /// Who answered, when.
  public record Signed(String by, Instant at) {}

  /// The form of an answer.
  public enum Choice {
    OPTION,
    OTHER,
    UNDETERMINED,
    ADDENDUM;

    /// The word in the database and in forms.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Choice ofWord(String word) {
      for (var one : values()) {
        if (one.word().equals(word)) {
          return one;
        }
      }
      throw new IllegalArgumentException(
          "\"" + word + "\" is no answer; choose an option, other, undetermined or an addendum");
    }
  }
}
