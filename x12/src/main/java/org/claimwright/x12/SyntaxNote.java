package org.claimwright.x12;

/// Which elements of a segment must or must not stand together (X12.6, syntax notes), over a mask
/// in which bit n stands for element n being filled.
///
/// @param kind P paired, R one required, E at most one, C the first asks for all others, L the
///   first asks for one of the others
record SyntaxNote(char kind, long first, long all) {

  /// From its text: the kind and two digits for each element, e.g. `P0304`.
  static SyntaxNote of(String text) {
    var all = 0L;
    for (var i = 1; i + 2 <= text.length(); i += 2) {
      all |= bit(text, i);
    }
    return new SyntaxNote(text.charAt(0), bit(text, 1), all);
  }

  private static long bit(String text, int at) {
    return 1L << Integer.parseInt(text, at, at + 2, 10);
  }

  boolean holds(long filled) {
    var there = filled & all;
    return switch (kind) {
      case 'P' -> there == 0 || there == all;
      case 'R' -> there != 0;
      case 'E' -> (there & (there - 1)) == 0;
      case 'C' -> (there & first) == 0 || there == all;
      case 'L' -> (there & first) == 0 || there != first;
      default -> false;
    };
  }
}
