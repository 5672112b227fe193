package org.claimwright.claims;

/// Whether a claim is the first, or replaces or voids one the payer already has (X12 CLM05-3).
public sealed interface Frequency {

  /// The code in CLM05-3.
  String code();

  /// A claim the payer has not seen.
  record Original() implements Frequency {
    @Override
    public String code() {
      return "1";
    }
  }

  /// Takes the place of an earlier claim.
  ///
  /// @param payerClaimNumber the payer's number of that claim (REF*F8)
  record Replacement(String payerClaimNumber) implements Frequency {
    @Override
    public String code() {
      return "7";
    }
  }

  /// Cancels an earlier claim.
  ///
  /// @param payerClaimNumber the payer's number of that claim (REF*F8)
  record VoidClaim(String payerClaimNumber) implements Frequency {
    @Override
    public String code() {
      return "8";
    }
  }
}
