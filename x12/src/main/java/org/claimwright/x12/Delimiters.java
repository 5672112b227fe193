package org.claimwright.x12;

/// The four characters that hold an interchange together, as its ISA segment declares them.
///
/// @param element separates elements; the fourth byte of ISA
/// @param component separates the parts of a composite; ISA16
/// @param repetition separates repetitions of one element; ISA11
/// @param segment ends a segment; the byte after ISA16
public record Delimiters(char element, char component, char repetition, char segment) {

  /// `*`, `:`, `^` and `~`, what nearly everyone sends.
  public static final Delimiters STANDARD = new Delimiters('*', ':', '^', '~');

  public Delimiters {
    var all = new char[] {element, component, repetition, segment};
    for (var i = 0; i < all.length; i++) {
      if (!legal(all[i])) {
        throw new IllegalArgumentException("a letter, digit or blank cannot delimit: " + all[i]);
      }
      for (var j = 0; j < i; j++) {
        if (all[i] == all[j]) {
          throw new IllegalArgumentException("one character cannot delimit twice: " + all[i]);
        }
      }
    }
  }

  /// Whether a character may delimit at all: not a letter, digit or blank, and one byte wide.
  static boolean legal(char c) {
    return c > 0 && c < 0x80 && c != ' ' && !Character.isLetterOrDigit(c);
  }

  /// Whether the character is one of the four.
  public boolean includes(char c) {
    return c == element || c == component || c == repetition || c == segment;
  }
}
