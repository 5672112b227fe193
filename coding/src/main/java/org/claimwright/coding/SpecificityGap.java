package org.claimwright.coding;

import java.util.List;

/// What a suggested code leaves open and the note could tell: the ground for a query to the
/// provider.
///
/// @param code the suggested code
/// @param missing in a few words what is not said, e.g. `the side`
/// @param options the codes that it would lead to, with their titles, in code order
public record SpecificityGap(String code, String missing, List<Option> options) {
  public SpecificityGap {
    options = List.copyOf(options);
  }

  /// A code that says more.
  public record Option(String code, String title) {}
}
