package org.claimwright.app.audits;

import java.time.LocalDate;
import java.util.Locale;

/// How a sample is drawn.
///
/// @param criterion the clinician's number, or the code; `""` for the other methods
record SamplePlan(String name, Method method, String criterion, Drawing drawing, boolean blind) {

  /// From which visits, how many, by which number.
  ///
  /// @param last the last day of service, inside
  /// @param seed draws the same sample of the same visits again
  record Drawing(LocalDate first, LocalDate last, int size, long seed) {
    Drawing {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "the last day " + last + " is before the first " + first);
      }
      if (size < 1 || size > 200) {
        throw new IllegalArgumentException("a sample has 1 to 200 charts, not " + size);
      }
    }
  }

  /// Which visits it is drawn from.
  enum Method {
    RANDOM("Any coded visit"),
    PROVIDER("One clinician"),
    CODE("Visits with a code"),
    DENIAL("Denied claims");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Method ofWord(String word) {
      for (var one : values()) {
        if (one.word().equals(word)) {
          return one;
        }
      }
      throw new IllegalArgumentException(
          "\"" + word + "\" is no way to draw a sample; choose one of the list");
    }
  }
}
