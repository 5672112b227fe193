package org.claimwright.coding;

/// Suggests codes for notes. Implementations are thread-safe and hold no patient data between
/// calls.
public interface CodingEngine {

  /// What to put on the claim for one note, with evidence, and what was considered and dropped.
  Suggestions suggest(VisitNote note);
}
