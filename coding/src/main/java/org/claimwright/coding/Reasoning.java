package org.claimwright.coding;

import java.util.List;

/// Why a code is suggested or was dropped.
///
/// @param display the code's title on the date of service
/// @param score from 0 to 1, comparable within one note
/// @param evidence the words it rests on, in note order; never empty for a suggested code
/// @param why one sentence for a coder, with the guideline that decided where one did
public record Reasoning(
    String display, double score, List<Span> evidence, String why, Assertion assertion) {
  public Reasoning {
    evidence = List.copyOf(evidence);
  }
}
