package org.claimwright.app.audits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an auditor finds of a code.
public enum Verdict {
  AGREE("Agree", false),
  WRONG("Wrong code", true),
  MISSED("Missed", true),
  UNSUPPORTED("Not supported by the note", false),
  OVER("Level too high", true),
  UNDER("Level too low", true),
  SPECIFICITY("Not specific enough", true),
  MODIFIER("Modifier or units", true);

  private final String label;
  private final boolean revised;

  Verdict(String label, boolean revised) {
    this.label = label;
    this.revised = revised;
  }

  public String label() {
    return label;
  }

  /// Whether another code stands in the place of the billed one.
  public boolean needsCode() {
    return revised;
  }

  /// The word in the database and in forms.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Verdict> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
