package org.claimwright.app.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.claimwright.kernel.Money;
import org.claimwright.pricing.Fee;

/// The fee schedule, or the part of it whose codes begin with what is asked for.
///
/// @param rows at most {@link #SHOWN}
/// @param found how many fit
/// @param all how many there are
record FeeList(String asked, List<Fee> rows, int found, int all, Money dearest) {

  static final int SHOWN = 300;
  private static final int LONGEST = 10;

  static FeeList of(List<Fee> fees, String asked) {
    var stripped = asked.strip().toUpperCase(Locale.ROOT);
    var code = stripped.substring(0, Math.min(LONGEST, stripped.length()));
    var fitting = fees.stream().filter(fee -> fee.code().startsWith(code)).toList();
    var dearest = fees.stream().map(Fee::amount).reduce(Money.ZERO, Money::max);
    return new FeeList(
        code,
        fitting.subList(0, Math.min(SHOWN, fitting.size())),
        fitting.size(),
        fees.size(),
        dearest);
  }

  /// What a fee is known by in an address: code, modifier and first day.
  public static String key(Fee fee) {
    var from = fee.days().from();
    return String.join(
        "~", fee.code(), fee.modifier(), from.equals(LocalDate.MIN) ? "" : from.toString());
  }

  /// Whether more fit than are shown.
  public boolean isCut() {
    return found > rows.size();
  }
}
