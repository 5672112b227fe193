package org.claimwright.app.denials;

import java.time.LocalDate;
import java.util.Optional;

/// An appeal of one level.
record Appeal(long id, int level, String name, Letter letter, Answer answer) {

  /// What was sent.
  record Letter(long id, LocalDate issued, String by) {}

  /// What came back.
  ///
  /// @param word `won`, `part`, `lost`, or `""` while none came
  record Answer(String word, Optional<LocalDate> on, String by) {}

  public boolean isPending() {
    return answer.word().isEmpty();
  }

  public boolean isWon() {
    return answer.word().equals("won");
  }
}
