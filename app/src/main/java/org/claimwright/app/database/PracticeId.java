package org.claimwright.app.database;

/// Which practice (tenant) a row belongs to.
///
/// @param value the practice's number, 1 or more
public record PracticeId(long value) {

  public PracticeId {
    if (value < 1) {
      throw new IllegalArgumentException("a practice's number is 1 or more: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
