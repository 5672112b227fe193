package org.claimwright.app.codingdesk;

import java.util.List;

/// What a service carries beside its code.
///
/// @param modifiers at most four, in claim order
/// @param pointers keys of the diagnoses it is for, the most important first; empty while nobody
///   has chosen, then the sheet proposes some
public record ServiceDetails(List<String> modifiers, int units, List<Integer> pointers) {

  /// One unit, nothing chosen.
  public static final ServiceDetails PLAIN = new ServiceDetails(List.of(), 1, List.of());

  public ServiceDetails {
    modifiers = List.copyOf(modifiers);
    pointers = List.copyOf(pointers);
    if (units < 1) {
      throw new IllegalArgumentException("units are below 1: " + units);
    }
  }
}
