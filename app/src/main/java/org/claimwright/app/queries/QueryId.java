package org.claimwright.app.queries;

/// The practice's number of a query.
public record QueryId(long value) {

  public QueryId {
    if (value < 1) {
      throw new IllegalArgumentException("a query's number is 1 or more: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
