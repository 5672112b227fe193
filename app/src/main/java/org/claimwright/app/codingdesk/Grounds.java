package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.coding.Assertion;

/// What speaks for a code.
///
/// @param percent the engine's score of a hundred; 100 for what a person added
/// @param why one sentence for a coder
/// @param evidence in note order; empty for a code a person added without marking words
public record Grounds(int percent, String why, Assertion assertion, List<Evidence> evidence) {

  public Grounds {
    evidence = List.copyOf(evidence);
  }
}
