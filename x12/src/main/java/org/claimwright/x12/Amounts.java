package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/// Reads and adds amounts as they stand in segments.
final class Amounts {

  private static final int CAS = Segment.keyOf("CAS");

  private Amounts() {}

  /// The amount; zero where it is absent or no number, which another check tells.
  static BigDecimal of(Segment segment, int element) {
    return of(segment.element(element));
  }

  /// The number; zero where it is none.
  static BigDecimal of(String text) {
    return Formats.isDecimal(text) && text.length() <= 40 ? new BigDecimal(text) : BigDecimal.ZERO;
  }

  /// The amount in hundredths of a cent, see {@link Bytes#amount}: for sums at a glance.
  static long small(Segment segment, int element) {
    return segment.has(element)
        ? Bytes.amount(segment.bytes(), segment.start(element), segment.end(element))
        : 0;
  }

  /// The adjustments of CAS segments in hundredths of a cent, as they add up.
  static final class Adjustments {
    private long all;
    private long ofPatient;
    private boolean small = true;

    void clear() {
      all = 0;
      ofPatient = 0;
      small = true;
    }

    /// Adds those of a loop's own segments.
    void add(Loop loop) {
      for (var i = 0; i < loop.size(); i++) {
        var cas = loop.at(i);
        if (cas.key() == CAS) {
          add(cas);
        }
      }
    }

    private void add(Segment cas) {
      var amount = SegmentFact.ADJUSTMENTS.of(cas);
      if (amount == Bytes.TOO_LARGE) {
        small = false;
        return;
      }
      all += amount;
      ofPatient += cas.holds(1, "PR") ? amount : 0;
    }

    /// Whether every amount fits; otherwise the sums mean nothing.
    boolean areSmall() {
      return small;
    }

    long all() {
      return all;
    }

    /// What the patient bears (CAS01 PR).
    long ofPatient() {
      return ofPatient;
    }
  }

  /// What a CAS takes away in all.
  static long smallAdjustments(Segment cas) {
    var total = 0L;
    for (var n = 3; n <= 18 && n <= cas.size(); n += 3) {
      var amount = small(cas, n);
      if (amount == Bytes.TOO_LARGE) {
        return amount;
      }
      total += amount;
    }
    return total;
  }

  static BigDecimal sum(Collection<Segment> segments, int element) {
    return segments.stream()
        .map(segment -> of(segment, element))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The adjustments of CAS segments: elements 3, 6, 9, 12, 15 and 18.
  static BigDecimal adjustments(List<Segment> cas) {
    var total = BigDecimal.ZERO;
    for (var n = 3; n <= 18; n += 3) {
      total = total.add(sum(cas, n));
    }
    return total;
  }

  static boolean differ(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) != 0;
  }

  static String show(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() < 0
        ? amount.setScale(0).toPlainString()
        : amount.stripTrailingZeros().toPlainString();
  }
}
