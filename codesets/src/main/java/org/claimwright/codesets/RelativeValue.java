package org.claimwright.codesets;

import java.math.BigDecimal;

/// One row of the physician fee schedule's relative value file.
///
/// @param status how Medicare pays it: `A` by these values, `B` bundled, `C` by the contractor, `N`
///   not covered, …
/// @param conversionFactor dollars for each unit
public record RelativeValue(
    String status, Units units, Policy policy, BigDecimal conversionFactor) {

  /// Relative value units.
  public record Units(
      BigDecimal work,
      BigDecimal practiceExpenseNonFacility,
      BigDecimal practiceExpenseFacility,
      BigDecimal malpractice) {}

  /// The payment policy indicators as published.
  ///
  /// @param pctc professional and technical component
  /// @param globalDays `000`, `010`, `090`, `XXX`, `YYY`, `ZZZ` or `MMM`
  public record Policy(
      String pctc, String globalDays, String multiple, String bilateral, String assistant) {}
}
