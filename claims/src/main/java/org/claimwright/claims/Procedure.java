package org.claimwright.claims;

import java.util.List;

/// A CPT or HCPCS code with its modifiers and units.
///
/// @param modifiers at most four, in order
/// @param units whole units of service, at least 1
public record Procedure(String code, List<String> modifiers, int units) {
  public Procedure {
    modifiers = List.copyOf(modifiers);
    if (units < 1) {
      throw new IllegalArgumentException("units of " + code + " are below 1: " + units);
    }
  }

  /// `99214-25` or `J3301`.
  public String label() {
    return modifiers.isEmpty() ? code : code + "-" + String.join("-", modifiers);
  }
}
