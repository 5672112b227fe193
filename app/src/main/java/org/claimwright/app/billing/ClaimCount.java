package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.kernel.Money;

/// How many claims, what they bill together, and the nearest of their deadlines.
public record ClaimCount(long claims, Money billed, Optional<LocalDate> nearest) {

  static final ClaimCount NONE = new ClaimCount(0, Money.ZERO, Optional.empty());

  /// Both together.
  ClaimCount plus(ClaimCount other) {
    var soonest =
        Stream.of(nearest, other.nearest).flatMap(Optional::stream).min(Comparator.naturalOrder());
    return new ClaimCount(claims + other.claims, billed.plus(other.billed), soonest);
  }
}
