package org.claimwright.app.encounters;

/// The practice's number of a visit.
public record VisitId(long value) {

  public VisitId {
    if (value < 1) {
      throw new IllegalArgumentException("a visit's number is 1 or more: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
