package org.claimwright.app.billing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what a list of claims is ordered, and which way.
///
/// @param falling whether the greatest, latest or last of the alphabet comes first
public record ClaimOrder(By by, boolean falling) {

  /// What somebody must act on before what waits for others, the nearest deadline first, then the
  /// most money.
  public static final ClaimOrder USUAL = new ClaimOrder(By.DEADLINE, false);

  /// What a list can be ordered by.
  public enum By {
    DEADLINE("deadline, then dollars", "deadline, latest first", false),
    AGE("date of service, oldest first", "date of service, newest first", false),
    BALANCE("balance, least first", "balance, most first", true),
    PATIENT("patient", "patient, from Z", false),
    PAYER("payer, then deadline", "payer, from Z", false);

    private final String rising;
    private final String falling;
    private final boolean firstFalling;

    By(String rising, String falling, boolean firstFalling) {
      this.rising = rising;
      this.falling = falling;
      this.firstFalling = firstFalling;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The way a first choice goes.
    ClaimOrder first() {
      return new ClaimOrder(this, firstFalling);
    }
  }

  /// The order an address names: `patient`, or `-patient` from the end of the alphabet.
  static Optional<ClaimOrder> ofWord(String word) {
    var falling = word.startsWith("-");
    var by = falling ? word.substring(1) : word;
    return Arrays.stream(By.values())
        .filter(one -> one.word().equals(by))
        .map(one -> new ClaimOrder(one, falling))
        .findFirst();
  }

  /// The word in addresses, `""` for the usual order.
  String word() {
    return equals(USUAL) ? "" : (falling ? "-" : "") + by.word();
  }

  /// `deadline, then dollars`.
  public String label() {
    return falling ? by.falling : by.rising;
  }

  ClaimOrder turned() {
    return new ClaimOrder(by, !falling);
  }

  /// The word of WAI-ARIA for the column the list is ordered by.
  String aria() {
    return falling ? "descending" : "ascending";
  }
}
