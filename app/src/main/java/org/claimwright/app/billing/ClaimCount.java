package org.claimwright.app.billing;

import org.claimwright.kernel.Money;

/// How many claims and what they bill together.
public record ClaimCount(long claims, Money billed) {

  static final ClaimCount NONE = new ClaimCount(0, Money.ZERO);

  ClaimCount plus(ClaimCount other) {
    return new ClaimCount(claims + other.claims, billed.plus(other.billed));
  }
}
