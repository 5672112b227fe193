package org.claimwright.codesets;

/// The most units of a code for one patient on one day (Medically Unlikely Edit).
///
/// @param rationale CMS's short reason
public record MueLimit(String code, int units, Adjudication adjudication, String rationale) {

  public MueLimit {
    if (units < 0) {
      throw new IllegalArgumentException("units are negative: " + units);
    }
  }

  /// How claims are held against it.
  public enum Adjudication {
    /// Indicator 1: each line for itself.
    LINE,
    /// Indicator 2: all lines of the day together, fixed by law or policy.
    DAY_BY_POLICY,
    /// Indicator 3: all lines of the day together; more may be paid on appeal with records.
    DAY_BY_CLINICAL_DATA;

    static Adjudication ofIndicator(char indicator) {
      return switch (indicator) {
        case '1' -> LINE;
        case '2' -> DAY_BY_POLICY;
        default -> DAY_BY_CLINICAL_DATA;
      };
    }
  }
}
