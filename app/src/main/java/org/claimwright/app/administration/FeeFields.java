package org.claimwright.app.administration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.app.form.Days;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;

/// The parts of a fee as people and spreadsheets write them. Each refusal names the value and what
/// to do, for a sentence that goes on after it.
final class FeeFields {

  private static final Pattern CODE = Pattern.compile("[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4}");
  private static final Pattern AMOUNT =
      Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\\.[0-9]*)?");
  private static final Pattern DECIMALS = Pattern.compile(".*\\.[0-9]{3,}");
  private static final Money MOST = Money.parse("999999.99");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int SHOWN = 40;

  private FeeFields() {}

  /// A CPT, HCPCS or dental code: five characters.
  static String code(String typed) {
    var code = typed.toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          named(typed) + " is not a code of CPT or HCPCS: five characters such as 99213 or J3301");
    }
    return code;
  }

  static String modifier(String typed) {
    var modifier = typed.toUpperCase(Locale.ROOT);
    if (!modifier.matches("[0-9A-Z]{2}")) {
      throw new IllegalArgumentException(
          named(typed)
              + " is not a modifier: one of two characters such as 26 or TC, or none at all");
    }
    return modifier;
  }

  /// Dollars and cents such as `148`, `$1,180.50`.
  static Money amount(String typed) {
    var plain = typed.replace("$", "").replaceAll("\\s", "");
    if (plain.startsWith("-") || plain.startsWith("(")) {
      throw new IllegalArgumentException(
          named(typed) + " is negative: a fee is nothing or more, such as 148.00");
    }
    if (!AMOUNT.matcher(plain).matches() || !plain.matches(".*[0-9].*")) {
      throw new IllegalArgumentException(
          named(typed) + " is not an amount: dollars and cents such as 148.00");
    }
    if (DECIMALS.matcher(plain).matches()) {
      throw new IllegalArgumentException(
          named(typed) + " has a fraction of a cent: at most two decimals, such as 148.00");
    }
    var amount = Money.parse(plain.replace(",", ""));
    if (amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          named(typed) + " is more than 999,999.99, which a line of a claim can ask");
    }
    return amount;
  }

  static LocalDate day(String typed) {
    if (!Days.isDay(typed)) {
      throw new IllegalArgumentException(
          named(typed) + " is not a day: one such as 1/31/2026 or 2026-01-31");
    }
    var day = Days.read(typed);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          named(typed) + " is not a day for a fee: years from 1900 to 2199");
    }
    return day;
  }

  /// The days from the first to the last, both inside; open where there is none.
  static DateRange days(Optional<LocalDate> from, Optional<LocalDate> to) {
    var first = from.orElse(LocalDate.MIN);
    var last = to.orElse(LocalDate.MAX);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          last + " is before " + first + ", the first day: correct one of them");
    }
    return DateRange.ofDays(first, last);
  }

  static String named(String typed) {
    var printable = typed.replaceAll("\\p{Cntrl}", " ");
    return "\""
        + (printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable)
        + "\"";
  }
}
