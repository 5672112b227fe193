package org.claimwright.claims.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Money;

/// Collects the texts of a UB-04 page from the words of an 837I, and what has no room on it.
final class Ub04Texts {

  private final FormTexts texts = new FormTexts();
  private final List<String> left = new ArrayList<>();
  private final String claim;

  Ub04Texts(String claim) {
    this.claim = claim;
  }

  void put(int line, int column, int width, String text) {
    texts.put(line, column, width, text);
  }

  /// A day as the form has it, MMDDYY, from CCYYMMDD; whatever else it is stays as it is.
  void day(int line, int column, String date) {
    texts.put(line, column, 6, isDay(date) ? date.substring(4, 8) + date.substring(2, 4) : date);
  }

  /// A birth date, MMDDCCYY.
  void birth(int line, int column, String date) {
    texts.put(line, column, 8, isDay(date) ? date.substring(4, 8) + date.substring(0, 4) : date);
  }

  /// Dollars and cents; what is no amount of money (a value code may count hours) as it stands, at
  /// the right.
  void amount(int line, int column, int width, String amount) {
    money(amount)
        .ifPresentOrElse(
            money -> texts.amount(line, column, width, money),
            () -> {
              var at = column + Math.max(0, width - amount.length());
              texts.put(line, at, width, amount);
            });
  }

  /// The amount of money that a text says; empty where it says none.
  static Optional<Money> money(String amount) {
    return amount.matches("-?\\d{1,12}(\\.\\d{0,2})?|-?\\.\\d{1,2}")
        ? Optional.of(Money.parse(amount))
        : Optional.empty();
  }

  /// The first of them.
  ///
  /// @param locator for which there is room for `room` of them
  <T> List<T> fitting(List<T> all, int room, String locator) {
    if (all.size() > room) {
      left.add(
          "%s: form locator %s has room for %d, the claim says %d; the rest is not on the form"
              .formatted(claim, locator, room, all.size()));
    }
    return all.subList(0, Math.min(room, all.size()));
  }

  List<FormText> all() {
    return texts.all();
  }

  List<String> left() {
    return left;
  }

  private static boolean isDay(String date) {
    return date.matches("\\d{8}\\d*");
  }
}
