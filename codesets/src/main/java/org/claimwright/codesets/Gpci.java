package org.claimwright.codesets;

import java.math.BigDecimal;

/// The geographic practice cost indices of one Medicare locality (Addendum E).
///
/// @param work with the floor that the publisher states
public record Gpci(
    Place place, BigDecimal work, BigDecimal practiceExpense, BigDecimal malpractice) {

  /// Where it holds.
  ///
  /// @param mac the contractor's five digits
  /// @param locality two digits
  public record Place(String mac, String locality, String state, String name) {}
}
