package org.claimwright.claims;

import java.util.List;
import org.claimwright.kernel.Money;

/// A professional claim: who bills, for whom, what was found and what was done.
///
/// @param diagnoses in claim order, at most twelve; the first is the first-listed diagnosis
/// @param lines 1 to 50, in claim order
public record Claim(
    ClaimHeader header,
    BillingProvider billing,
    Insured insured,
    List<Diagnosis> diagnoses,
    List<ClaimLine> lines) {

  public Claim {
    diagnoses = List.copyOf(diagnoses);
    lines = List.copyOf(lines);
  }

  public ClaimNumber number() {
    return header.number();
  }

  /// What is billed on all lines together (X12 CLM02).
  public Money totalCharge() {
    return Money.sum(lines, ClaimLine::charge);
  }

  /// The control number of a line (X12 REF*6R), which payers return: `CW-1001-2`.
  public String lineControlNumber(ClaimLine line) {
    return number().value() + "-" + line.number();
  }
}
