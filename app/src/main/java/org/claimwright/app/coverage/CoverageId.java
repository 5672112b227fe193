package org.claimwright.app.coverage;

/// The practice's number of a coverage.
public record CoverageId(long value) {

  public CoverageId {
    if (value < 1) {
      throw new IllegalArgumentException("a coverage's number is 1 or more: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
