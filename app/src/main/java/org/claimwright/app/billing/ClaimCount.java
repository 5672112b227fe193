package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.kernel.Money;

/// How many claims, what they bill together, and the nearest of their deadlines.
public record ClaimCount(long claims, Money billed, Optional<LocalDate> nearest) {

  static final ClaimCount NONE = new ClaimCount(0, Money.ZERO, Optional.empty());
}
