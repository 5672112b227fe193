package org.claimwright.coding;

/// A part of a note under one heading.
///
/// @param heading as the note writes it, `""` for text before any heading
/// @param kind what the heading means
/// @param span heading and body together
public record Section(String heading, Kind kind, Span span) {

  /// What a heading means for coding.
  public enum Kind {
    CHIEF_COMPLAINT,
    HISTORY_OF_PRESENT_ILLNESS,
    PAST_HISTORY,
    FAMILY_HISTORY,
    SOCIAL_HISTORY,
    MEDICATIONS,
    ALLERGIES,
    REVIEW_OF_SYSTEMS,
    EXAM,
    RESULTS,
    ASSESSMENT,
    PLAN,
    PROCEDURE,
    INSTRUCTIONS,
    OTHER
  }
}
