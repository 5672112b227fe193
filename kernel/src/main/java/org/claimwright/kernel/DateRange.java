package org.claimwright.kernel;

import java.time.LocalDate;
import java.util.Optional;

/// Days from a first day up to, and not including, an end: half-open, as all regulated data here.
///
/// ```
///   from            end
///    |---------------)          contains(from), not contains(end)
///            |---------------)  overlaps the first
///                    |---)      meets the first, does not overlap it
/// ```
///
/// @param from the first day inside
/// @param end the first day after it; {@link LocalDate#MAX} when it is open
public record DateRange(LocalDate from, LocalDate end) {

  /// Every day there is.
  public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

  public DateRange {
    if (!from.isBefore(end)) {
      throw new IllegalArgumentException("a range ends before it begins: " + from + " to " + end);
    }
  }

  /// From a day on, without an end.
  public static DateRange startingOn(LocalDate from) {
    return new DateRange(from, LocalDate.MAX);
  }

  /// From a first to a last day, both inside: how payers and publishers print ranges.
  public static DateRange ofDays(LocalDate first, LocalDate last) {
    return new DateRange(first, last.equals(LocalDate.MAX) ? last : last.plusDays(1));
  }

  /// Whether the day is inside.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (day.isBefore(end) || isOpen());
  }

  /// Whether any day is inside both.
  public boolean overlaps(DateRange other) {
    return from.isBefore(other.end) && other.from.isBefore(end);
  }

  public boolean isOpen() {
    return end.equals(LocalDate.MAX);
  }

  /// The last day inside; empty when the range is open.
  public Optional<LocalDate> last() {
    return isOpen() ? Optional.empty() : Optional.of(end.minusDays(1));
  }

  @Override
  public String toString() {
    return from + " to " + last().map(LocalDate::toString).orElse("open");
  }
}
