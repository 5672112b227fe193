package org.claimwright.app.ledger;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a posting is about: as much of it as is known.
///
/// @param claim the claim's number (CLM01)
/// @param line the claim's line, 1-based
/// @param payer the payer's number in this application
public record About(
    OptionalLong patient, Optional<String> claim, OptionalInt line, OptionalLong payer) {

  /// Nothing in particular.
  public static final About NOTHING =
      new About(OptionalLong.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.empty());

  /// A patient.
  public static About patient(long patient) {
    return new About(
        OptionalLong.of(patient), Optional.empty(), OptionalInt.empty(), OptionalLong.empty());
  }

  /// A payer, as with money that no claim answers to.
  public static About payer(long payer) {
    return new About(
        OptionalLong.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.of(payer));
  }

  /// The same with a claim.
  public About onClaim(String number) {
    return new About(patient, Optional.of(number), line, payer);
  }

  /// The same with a line of the claim.
  public About onLine(int number) {
    return new About(patient, claim, OptionalInt.of(number), payer);
  }

  /// The same with a payer.
  public About from(long payerNumber) {
    return new About(patient, claim, line, OptionalLong.of(payerNumber));
  }
}
