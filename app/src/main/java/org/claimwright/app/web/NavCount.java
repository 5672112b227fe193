package org.claimwright.app.web;

/// How many things wait behind an entry of the navigation; zero is not shown.
public record NavCount(long waiting, Tone tone) {

  /// Nothing to count here.
  public static final NavCount NONE = new NavCount(0, Tone.QUIET);

  public static NavCount of(long waiting) {
    return new NavCount(waiting, Tone.QUIET);
  }

  /// A count that asks for attention, as denials do.
  public static NavCount pressing(long waiting) {
    return new NavCount(waiting, Tone.STOP);
  }
}
