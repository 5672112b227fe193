package org.claimwright.codesets;

import java.util.List;

/// What an add-on code must stand beside to be paid.
///
/// @param type 1: only with one of the primaries; 2: the contractor says with which; 3: with one of
///   the primaries or one that the contractor names
/// @param primaries the codes of which one must be billed by the same practitioner on the same day
public record AddOnRule(String code, int type, List<String> primaries) {

  public AddOnRule {
    primaries = List.copyOf(primaries);
  }

  /// Whether the list of primaries is complete, so that a claim without one is wrong for certain.
  public boolean isComplete() {
    return type == 1;
  }
}
