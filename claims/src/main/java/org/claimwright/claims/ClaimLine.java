package org.claimwright.claims;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.Money;

/// One billed service (X12 loop 2400).
///
/// @param number 1-based within the claim; with the claim's number it makes the line's control
///   number, {@link Claim#lineControlNumber}
/// @param pointers 1-based positions in the claim's diagnoses, one to four, the most important
///   first
/// @param charge for all units together
public record ClaimLine(
    int number, Procedure procedure, LocalDate serviceDate, List<Integer> pointers, Money charge) {
  public ClaimLine {
    pointers = List.copyOf(pointers);
  }
}
