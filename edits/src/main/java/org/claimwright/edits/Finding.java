package org.claimwright.edits;

import java.util.OptionalInt;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Severity;

/// What a rule says of a claim.
///
/// @param severity a stop holds the claim, a warning asks for a look
/// @param message one sentence with the offending value; never a patient's name, number or birth
///   date
/// @param fix what to do about it
public record Finding(
    Place place, RuleSource source, Severity severity, String message, String fix) {

  /// Where on which claim.
  ///
  /// @param line the claim line, 1-based; empty when the finding is of the whole claim
  public record Place(ClaimNumber claim, OptionalInt line) {}

  public ClaimNumber claim() {
    return place.claim();
  }

  /// The claim line, 1-based; empty when the finding is of the whole claim.
  public OptionalInt line() {
    return place.line();
  }

  /// The rule's id, beginning with its family: `ICD10-EXCLUDES1`.
  public String rule() {
    return source.id();
  }

  public String version() {
    return source.version();
  }

  /// Where the rule is written.
  public String citation() {
    return source.citation();
  }

  /// The dates of service on which the rule holds.
  public DateRange effective() {
    return source.effective();
  }

  /// Whether the claim must not go out as it is.
  public boolean isStop() {
    return severity == Severity.STOP;
  }
}
