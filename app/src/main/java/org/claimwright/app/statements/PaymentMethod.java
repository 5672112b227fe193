package org.claimwright.app.statements;

import java.util.Arrays;
import java.util.Optional;

/// How a patient pays at the desk. A card is read by the bank's own terminal; its number never
/// reaches us.
public enum PaymentMethod {
  CASH("cash", "Cash"),
  CHECK("check", "Check"),
  CARD_TERMINAL("card terminal", "Card, on the terminal");

  private final String word;
  private final String label;

  PaymentMethod(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /// The word in lists and in the database.
  public String word() {
    return word;
  }

  /// The words on forms.
  public String label() {
    return label;
  }

  static Optional<PaymentMethod> ofWord(String word) {
    return Arrays.stream(values()).filter(method -> method.word.equals(word)).findFirst();
  }
}
