package org.claimwright.x12;

/// An element that holds codes, whole or in its components.
final class CodeElement {

  private final int number;
  private final CodePlace[] whole;
  private final CodePlace[][] parts;

  /// @param number of the element in its segment
  /// @param whole what the element is a code of
  /// @param parts what component n is a code of, at index n
  CodeElement(int number, CodePlace[] whole, CodePlace[][] parts) {
    this.number = number;
    this.whole = whole;
    this.parts = parts;
  }

  int number() {
    return number;
  }

  CodePlace[] whole() {
    return whole;
  }

  CodePlace[][] parts() {
    return parts;
  }
}
