package org.claimwright.coding;

import java.util.List;
import org.claimwright.codesets.CodeSystem;

/// A code that the engine would put on the claim, or considered and dropped.
///
/// @param modifiers for procedures and services, in claim order
/// @param units of service; 1 for diagnoses
public record SuggestedCode(
    CodeSystem system, String code, List<String> modifiers, int units, Reasoning reasoning) {

  public SuggestedCode {
    modifiers = List.copyOf(modifiers);
  }
}
