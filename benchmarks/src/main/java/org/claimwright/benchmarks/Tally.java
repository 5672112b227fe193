package org.claimwright.benchmarks;

import java.util.HashSet;
import java.util.Set;

/// How often suggested and given codes met.
record Tally(int right, int extra, int missed) {
  static final Tally NONE = new Tally(0, 0, 0);

  static Tally of(Set<String> given, Set<String> suggested) {
    var both = new HashSet<>(given);
    both.retainAll(suggested);
    return new Tally(both.size(), suggested.size() - both.size(), given.size() - both.size());
  }

  Tally plus(Tally other) {
    return new Tally(right + other.right, extra + other.extra, missed + other.missed);
  }

  double precision() {
    return rate(right, right + extra);
  }

  double recall() {
    return rate(right, right + missed);
  }

  double f1() {
    return rate(2 * right, 2 * right + extra + missed);
  }

  static double rate(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
