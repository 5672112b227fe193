package org.claimwright.claims;

/// The practice's own number of a claim, returned by payers (X12 CLM01, CLP01: patient control
/// number).
///
/// @param value 1 to 20 upper-case letters, digits or hyphens
public record ClaimNumber(String value) {
  public ClaimNumber {
    if (!value.matches("[A-Z0-9-]{1,20}")) {
      throw new IllegalArgumentException(
          "not a claim number (1 to 20 upper-case letters, digits, hyphens): \"" + value + "\"");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
