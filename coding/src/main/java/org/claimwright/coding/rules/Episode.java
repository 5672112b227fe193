package org.claimwright.coding.rules;

/// The episode of care that an injury code's seventh character tells (Official Guidelines
/// I.C.19.a).
public enum Episode {
  ACTIVE('A'),
  HEALING('D'),
  SEQUELA('S');

  private final char character;

  Episode(char character) {
    this.character = character;
  }

  char character() {
    return character;
  }
}
