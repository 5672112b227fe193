package org.claimwright.app.statements;

import java.util.Arrays;
import java.util.Optional;

/// How a patient pays at the desk. A card is read by the bank's own terminal; its number never
/// reaches us.
public enum PaymentMethod {
  CASH("cash"),
  CHECK("check"),
  CARD_TERMINAL("card terminal");

  private final String word;

  PaymentMethod(String word) {
    this.word = word;
  }

  /// The word in lists and in the database.
  public String word() {
    return word;
  }

  static Optional<PaymentMethod> ofWord(String word) {
    return Arrays.stream(values()).filter(method -> method.word.equals(word)).findFirst();
  }
}
