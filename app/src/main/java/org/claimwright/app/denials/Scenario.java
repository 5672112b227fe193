package org.claimwright.app.denials;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of refusal it is: the four business scenarios of CAQH CORE, in our words, and the two
/// that are none of them.
enum Scenario {
  DOCUMENTS("Documents missing"),
  DATA("Data missing or wrong"),
  NOT_COVERED("Not covered"),
  NOT_APART("Not payable apart"),
  UNDERPAID("Paid under contract"),
  OTHER("Other");

  private final String label;

  Scenario(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The word in addresses and in the database: `not-covered`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Scenario> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /// The one with a number of CORE; 0 for what is in none.
  static Scenario numbered(int core) {
    return switch (core) {
      case 1 -> DOCUMENTS;
      case 2 -> DATA;
      case 3 -> NOT_COVERED;
      case 4 -> NOT_APART;
      default -> OTHER;
    };
  }
}
