package org.claimwright.app.web;

import java.util.Locale;

/// What a colour may say: a state, never decoration; a word or an icon always goes with it.
public enum Tone {
  OK,
  INFO,
  WARN,
  STOP,
  QUIET;

  /// The word the style sheets know it by, as in `pill--warn`.
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
