package org.claimwright.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// An amount of US dollars held in whole cents; never a floating-point number.
///
/// Sums and products fail loudly on overflow. A division names its rounding, and {@link
/// #allocate(List)} shares an amount without losing a cent. Immutable and thread-safe.
///
/// @param cents the amount in cents; negative for a credit
public record Money(long cents) implements Comparable<Money> {

  /// Nothing owed and nothing paid.
  public static final Money ZERO = new Money(0);

  /// The amount of so many cents.
  public static Money ofCents(long cents) {
    return cents == 0 ? ZERO : new Money(cents);
  }

  /// The amount of so many whole dollars.
  public static Money ofDollars(long dollars) {
    return new Money(Math.multiplyExact(dollars, 100));
  }

  /// Reads a decimal dollar amount such as `1180`, `1180.5`, `-12.34` or `.50`.
  ///
  /// @throws IllegalArgumentException when the text is no number or has more than two decimals
  public static Money parse(String text) {
    try {
      return of(new BigDecimal(text.strip()));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("not an amount of money: \"" + text + "\"", notANumber);
    }
  }

  /// The amount of a decimal number of dollars.
  ///
  /// @throws IllegalArgumentException when the number has a fraction of a cent or is too large
  public static Money of(BigDecimal dollars) {
    try {
      return ofCents(dollars.movePointRight(2).longValueExact());
    } catch (ArithmeticException fractionOrOverflow) {
      throw new IllegalArgumentException(
          "not a whole number of cents: " + dollars, fractionOrOverflow);
    }
  }

  /// The sum of many amounts; zero for none.
  public static Money sum(Collection<Money> amounts) {
    return sum(amounts, Function.identity());
  }

  /// The sum of what each item is worth; zero for no items.
  public static <T> Money sum(Collection<T> items, Function<? super T, Money> worth) {
    var total = ZERO;
    for (T item : items) {
      total = total.plus(worth.apply(item));
    }
    return total;
  }

  /// This amount and the other together.
  public Money plus(Money other) {
    return ofCents(Math.addExact(cents, other.cents));
  }

  /// This amount less the other.
  public Money minus(Money other) {
    return ofCents(Math.subtractExact(cents, other.cents));
  }

  /// The same amount with the other sign.
  public Money negate() {
    return ofCents(Math.negateExact(cents));
  }

  /// This amount so many times over.
  public Money times(long count) {
    return ofCents(Math.multiplyExact(cents, count));
  }

  /// A share of this amount, rounded to the cent as told.
  public Money times(Percent share, RoundingMode rounding) {
    return ofCents(
        BigDecimal.valueOf(cents)
            .multiply(share.fraction())
            .setScale(0, rounding)
            .longValueExact());
  }

  /// This amount times a decimal factor, rounded to the cent as told.
  public Money times(BigDecimal factor, RoundingMode rounding) {
    return ofCents(
        BigDecimal.valueOf(cents).multiply(factor).setScale(0, rounding).longValueExact());
  }

  /// Shares this amount in proportion to the weights so that the parts add up to it exactly.
  ///
  /// Cents left over by rounding down go one each to the parts that lost the largest fraction, the
  /// earlier part first.
  ///
  /// @param weights none negative, not all zero
  public List<Money> allocate(List<Long> weights) {
    return new Allocation(cents, weights).parts();
  }

  /// The smaller of the two.
  public Money min(Money other) {
    return cents <= other.cents ? this : other;
  }

  /// The larger of the two.
  public Money max(Money other) {
    return cents >= other.cents ? this : other;
  }

  /// The amount without its sign.
  public Money abs() {
    return cents < 0 ? negate() : this;
  }

  public boolean isZero() {
    return cents == 0;
  }

  public boolean isNegative() {
    return cents < 0;
  }

  public boolean isPositive() {
    return cents > 0;
  }

  /// The amount as a decimal number of dollars with two decimals.
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(cents, 2);
  }

  /// X12's form (data type R): no trailing zeros, no leading zero, `0` for nothing.
  public String toX12() {
    var plain = toBigDecimal().stripTrailingZeros().toPlainString();
    return plain.startsWith("0.")
        ? plain.substring(1)
        : plain.startsWith("-0.") ? "-" + plain.substring(2) : plain;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /// Dollars and cents without a currency sign: `1180.00`, `-0.05`. Read back by {@link #parse}.
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }

  private record Allocation(long cents, List<Long> weights) {
    Allocation {
      if (weights.stream().anyMatch(weight -> weight < 0)) {
        throw new IllegalArgumentException("a weight is negative: " + weights);
      }
      if (weights.stream().allMatch(weight -> weight == 0)) {
        throw new IllegalArgumentException("no weight is positive: " + weights);
      }
    }

    List<Money> parts() {
      var total = BigDecimal.ZERO;
      for (long weight : weights) {
        total = total.add(BigDecimal.valueOf(weight));
      }
      var parts = new ArrayList<Share>();
      long given = 0;
      for (int i = 0; i < weights.size(); i++) {
        var exact = BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(weights.get(i)));
        var split = exact.divideAndRemainder(total);
        parts.add(new Share(i, split[0].longValueExact(), split[1].abs()));
        given += split[0].longValueExact();
      }
      return withLeftOver(parts, cents - given);
    }

    private static List<Money> withLeftOver(List<Share> shares, long leftOver) {
      var byLoss = new ArrayList<>(shares);
      byLoss.sort((a, b) -> b.lost().compareTo(a.lost()));
      var result = new ArrayList<Money>();
      shares.forEach(share -> result.add(ofCents(share.cents())));
      for (int i = 0; i < Math.abs(leftOver); i++) {
        int at = byLoss.get(i).index();
        result.set(at, result.get(at).plus(ofCents(Long.signum(leftOver))));
      }
      return List.copyOf(result);
    }
  }

  private record Share(int index, long cents, BigDecimal lost) {}
}
