package org.claimwright.app.web;

/// A state in one word with its tone, such as "Held"; `icon` is a name of the sprite or empty.
public record Pill(String word, Tone tone, String icon) {

  public static Pill ok(String word) {
    return new Pill(word, Tone.OK, "check");
  }

  public static Pill info(String word) {
    return new Pill(word, Tone.INFO, "");
  }

  public static Pill warn(String word) {
    return new Pill(word, Tone.WARN, "alert-triangle");
  }

  public static Pill stop(String word) {
    return new Pill(word, Tone.STOP, "hand-stop");
  }

  public static Pill quiet(String word) {
    return new Pill(word, Tone.QUIET, "");
  }

  /// The same state with another icon, or with none.
  public Pill with(String otherIcon) {
    return new Pill(word, tone, otherIcon);
  }
}
