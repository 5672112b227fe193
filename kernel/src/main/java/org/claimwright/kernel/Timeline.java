package org.claimwright.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The values a thing has had over time, no two on the same day.
///
/// ```
///   |--- 2025 rate ---)|--- 2026 rate ---)      gap      |--- new contract ---> open
/// ```
public record Timeline<T>(List<Effective<T>> entries) {

  /// @throws IllegalArgumentException when two entries share a day
  public Timeline {
    var sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(entry -> entry.range().from()));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).range().overlaps(sorted.get(i).range())) {
        throw new IllegalArgumentException(
            "two values hold on one day: "
                + sorted.get(i - 1).range()
                + " and "
                + sorted.get(i).range());
      }
    }
    entries = List.copyOf(sorted);
  }

  /// The value that holds on a day, if any.
  public Optional<T> on(LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.range().contains(day))
        .map(Effective::value)
        .findFirst();
  }
}
