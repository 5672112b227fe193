package org.claimwright.edits;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.codesets.CodeSets;

/// What the rules may know besides the claim.
///
/// @param coverage what registration knows of the patient and the coverage
/// @param today the day on which the claim would go out
/// @param filingDays days from the date of service within which the payer takes a claim
/// @param own the practice's own rules
public record EditContext(
    CodeSets codeSets,
    CoverageFacts coverage,
    LocalDate today,
    int filingDays,
    List<PracticeRule> own) {

  public EditContext {
    own = List.copyOf(own);
    if (filingDays < 1) {
      throw new IllegalArgumentException("timely filing days are below 1: " + filingDays);
    }
  }

  /// Without rules of the practice's own.
  public EditContext(CodeSets codeSets, CoverageFacts coverage, LocalDate today, int filingDays) {
    this(codeSets, coverage, today, filingDays, List.of());
  }

  /// The same with the practice's own rules.
  public EditContext with(List<PracticeRule> rules) {
    return new EditContext(codeSets, coverage, today, filingDays, rules);
  }
}
