package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.coding.em.Level;

/// A coder's own worksheet for the level of a visit.
///
/// @param ladder the key of the place's codes
/// @param elements problems, data and risk, in this order
/// @param minutes in total on the date, 0 where none are stated
/// @param byTime whether the minutes decide
public record LevelRating(String ladder, List<Level> elements, int minutes, boolean byTime) {

  /// What the elements are called, in their order.
  static final List<String> ELEMENTS = List.of("problems", "data", "risk");

  static final String TIME = "time";

  public LevelRating {
    elements = List.copyOf(elements);
    if (elements.size() != ELEMENTS.size()) {
      throw new IllegalArgumentException(
          "a worksheet has problems, data and risk, not " + elements.size() + " elements");
    }
  }
}
