package org.claimwright.edits;

import java.time.LocalDate;
import org.claimwright.codesets.CodeSets;

/// What the rules may know besides the claim.
///
/// @param coverage what registration knows of the patient and the coverage
/// @param today the day on which the claim would go out
/// @param filingDays days from the date of service within which the payer takes a claim
public record EditContext(
    CodeSets codeSets, CoverageFacts coverage, LocalDate today, int filingDays) {

  public EditContext {
    if (filingDays < 1) {
      throw new IllegalArgumentException("timely filing days are below 1: " + filingDays);
    }
  }
}
