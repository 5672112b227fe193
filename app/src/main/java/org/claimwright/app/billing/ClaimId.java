package org.claimwright.app.billing;

/// A claim's number in this application; payers know it by its claim number.
public record ClaimId(long value) {

  public ClaimId {
    if (value < 1) {
      throw new IllegalArgumentException("a claim's id is 1 or more: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
