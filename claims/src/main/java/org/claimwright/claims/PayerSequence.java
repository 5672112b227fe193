package org.claimwright.claims;

/// The order in which a policy pays (X12 SBR01).
public enum PayerSequence {
  PRIMARY("P"),
  SECONDARY("S"),
  TERTIARY("T");

  private final String code;

  PayerSequence(String code) {
    this.code = code;
  }

  /// The code in SBR01.
  public String code() {
    return code;
  }
}
