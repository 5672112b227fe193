package org.claimwright.codesets;

import org.claimwright.kernel.DateRange;

/// A pair of procedure codes of which the second is not paid beside the first.
///
/// @param rationale CMS's short reason
public record PtpEdit(
    String columnOne, String columnTwo, DateRange validity, Modifier modifier, String rationale) {

  /// Whether a modifier such as 59, XS or RT on either code may set the pair aside.
  public enum Modifier {
    /// Indicator 0: never paid together.
    NOT_ALLOWED,
    /// Indicator 1: with the right modifier, when the note bears it out.
    ALLOWED,
    /// Indicator 9: the edit was withdrawn from its first day.
    NOT_APPLICABLE;

    static Modifier ofIndicator(int indicator) {
      return switch (indicator) {
        case 0 -> NOT_ALLOWED;
        case 1 -> ALLOWED;
        default -> NOT_APPLICABLE;
      };
    }
  }
}
