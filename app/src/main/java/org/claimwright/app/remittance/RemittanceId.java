package org.claimwright.app.remittance;

/// A payment's number.
public record RemittanceId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
