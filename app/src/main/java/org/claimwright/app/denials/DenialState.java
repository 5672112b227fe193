package org.claimwright.app.denials;

import java.util.Arrays;

/// How far the work on a denial has come.
enum DenialState {
  NEW("new"),
  WORKING("working"),
  CORRECTED("corrected"),
  APPEALED("appealed"),
  WON("won"),
  LOST("lost"),
  WRITE_OFF_ASKED("write-off asked"),
  ACCEPTED("accepted"),
  PAID("paid"),
  CLOSED("closed");

  private final String word;

  DenialState(String word) {
    this.word = word;
  }

  /// The word in the database.
  public String word() {
    return word;
  }

  /// Whether somebody still has to do or expect something.
  public boolean isOpen() {
    return this != ACCEPTED && this != PAID && this != CLOSED;
  }

  static DenialState ofWord(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such state of a denial: " + word));
  }
}
