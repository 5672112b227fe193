package org.claimwright.coding;

/// How far the engine has come with a note, in this order. A record of two hundred pages takes
/// seconds in several of them.
public enum ReadingStage {
  SECTIONS(1, "sections"),
  MENTIONS(2, "what is mentioned"),
  DIAGNOSES(3, "diagnoses"),
  SERVICES(4, "services"),
  LEVEL(5, "the visit's level");

  private final int number;
  private final String words;

  ReadingStage(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /// Its place in the order, from 1.
  public int number() {
    return number;
  }

  /// What is being looked for, as people say it.
  public String words() {
    return words;
  }
}
