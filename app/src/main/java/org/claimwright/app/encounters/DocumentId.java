package org.claimwright.app.encounters;

/// The practice's number of a document.
public record DocumentId(long value) {

  public DocumentId {
    if (value < 1) {
      throw new IllegalArgumentException("a document's number is 1 or more: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
