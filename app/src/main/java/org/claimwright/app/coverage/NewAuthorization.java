package org.claimwright.app.coverage;

import java.util.List;
import org.claimwright.kernel.DateRange;

/// What a payer has allowed beforehand: 278 and 837P call it by its number (REF G1).
///
/// @param codes of the procedures it names, at least one
/// @param units how many of them together, 1 or more
public record NewAuthorization(
    CoverageId coverage, String number, List<String> codes, DateRange days, int units) {

  public NewAuthorization {
    codes = List.copyOf(codes);
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("an authorization names no code");
    }
    if (units < 1) {
      throw new IllegalArgumentException("an authorization allows 1 unit or more: " + units);
    }
  }
}
