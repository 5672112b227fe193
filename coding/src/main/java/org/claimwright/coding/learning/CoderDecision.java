package org.claimwright.coding.learning;

import java.time.LocalDate;

/// What a coder decided of one code of one visit.
///
/// @param visit a running number that only says which decisions belong together
/// @param on the day it was decided
public record CoderDecision(int visit, LocalDate on, Traits traits, Answer answer) {

  /// What became of a code.
  public enum Answer {
    /// Suggested and put on the claim.
    ACCEPTED,
    /// Suggested and taken off.
    REJECTED,
    /// Not suggested, and put on the claim by hand: nothing to learn from, but missed.
    ADDED;

    /// The word in a file: `accepted`, `rejected`, `added`.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Whether the engine had suggested it.
  boolean isOnSuggestion() {
    return answer != Answer.ADDED;
  }

  boolean isAccepted() {
    return answer == Answer.ACCEPTED;
  }
}
