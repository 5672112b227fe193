package org.claimwright.kernel;

import java.math.BigDecimal;

/// A percentage held exactly, to a hundredth of a percent: `Percent.parse("20")` is 20 %.
///
/// @param hundredths hundredths of a percent (basis points): 2000 is 20 %
public record Percent(int hundredths) implements Comparable<Percent> {

  public static final Percent ZERO = new Percent(0);
  public static final Percent HUNDRED = new Percent(10_000);

  public Percent {
    if (hundredths < 0) {
      throw new IllegalArgumentException("a percentage is negative: " + hundredths);
    }
  }

  /// So many whole percent.
  public static Percent of(int wholePercent) {
    return new Percent(Math.multiplyExact(wholePercent, 100));
  }

  /// Reads `20`, `20%` or `12.5`; at most two decimals.
  public static Percent parse(String text) {
    var digits = text.strip().replace("%", "").strip();
    try {
      return new Percent(new BigDecimal(digits).movePointRight(2).intValueExact());
    } catch (ArithmeticException | NumberFormatException notAPercentage) {
      throw new IllegalArgumentException("not a percentage: \"" + text + "\"", notAPercentage);
    }
  }

  /// The percentage as a fraction of one: 20 % is 0.2.
  public BigDecimal fraction() {
    return BigDecimal.valueOf(hundredths, 4);
  }

  @Override
  public int compareTo(Percent other) {
    return Integer.compare(hundredths, other.hundredths);
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
  }
}
