package org.claimwright.codesets;

/// A claim adjustment reason code with what it means for the practice.
///
/// @param code CARC, e.g. `197`
/// @param words our own plain words for it
/// @param scenario the CAQH CORE business scenario 1 to 4, or 0 where none fits: 1 documents
///   missing, 2 data missing or wrong, 3 not covered, 4 not payable apart
public record AdjustmentReason(String code, String words, Kind kind, int scenario) {

  /// What an adjustment for this reason is to the practice.
  public enum Kind {
    /// Given up by contract or law: written off.
    CONTRACTUAL,
    /// Owed by the patient.
    PATIENT,
    /// Refused: in question until a person decides.
    DENIAL,
    /// Neither: told for information.
    INFORMATION
  }
}
