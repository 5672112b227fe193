package org.claimwright.app.statements;

/// A statement's number.
public record StatementId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
