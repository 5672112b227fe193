package org.claimwright.edits;

import java.util.OptionalInt;

/// What a check found, before its rule signs it.
///
/// @param line the claim line, 1-based; empty for the whole claim
/// @param onlyAWarning when this flaw weighs less than its rule usually does, because the loaded
///   data cannot prove it
public record Flaw(OptionalInt line, String message, String fix, boolean onlyAWarning) {

  static Flaw ofClaim(String message, String fix) {
    return new Flaw(OptionalInt.empty(), message, fix, false);
  }

  static Flaw ofLine(int line, String message, String fix) {
    return new Flaw(OptionalInt.of(line), message, fix, false);
  }

  Flaw asWarning(boolean warning) {
    return new Flaw(line, message, fix, warning);
  }
}
