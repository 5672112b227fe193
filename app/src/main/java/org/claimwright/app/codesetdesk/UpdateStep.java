package org.claimwright.app.codesetdesk;

import java.time.Instant;

/// What somebody did with an item of an update.
///
/// @param label what the place was called then
/// @param successor the code gone over to, `""` for none
record UpdateStep(ItemKey item, String label, Action action, String successor, Done done) {

  /// What can be done.
  enum Action {
    /// Seen to, or of no consequence.
    DONE("done"),
    REOPENED("reopened"),
    /// The place uses the successor from the release's first day on.
    EXCHANGED("exchanged"),
    PUT_BACK("put-back");

    private final String word;

    Action(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Action of(String word) {
      for (var action : values()) {
        if (action.word.equals(word)) {
          return action;
        }
      }
      throw new IllegalStateException("an unknown step: " + word);
    }
  }

  /// By whom and when.
  record Done(String by, Instant at) {}

  /// Whether nothing is left to do.
  boolean settles() {
    return action == Action.DONE || action == Action.EXCHANGED;
  }

  public boolean isExchange() {
    return action == Action.EXCHANGED;
  }

  public String effectWord() {
    return UpdateItem.words(item.effect());
  }
}
