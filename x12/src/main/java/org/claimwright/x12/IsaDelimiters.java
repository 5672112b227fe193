package org.claimwright.x12;

import java.util.Optional;

/// Which characters delimit, told by an ISA.
final class IsaDelimiters {

  /// As far from its beginning an ISA is looked at.
  static final int REACH = 512;

  private static final int SEPARATORS = 16;

  private IsaDelimiters() {}

  /// The delimiters, from where the separators really stand, so that an ISA of the wrong width is
  /// read too and its widths can be reported one by one.
  static Optional<Delimiters> of(byte[] buffer, int from, int limit) {
    if (from + 3 >= limit) {
      return Optional.empty();
    }
    var element = buffer[from + 3];
    var at = new int[SEPARATORS];
    var count = 0;
    for (var i = from + 3; i < Math.min(limit, from + REACH) && count < at.length; i++) {
      if (buffer[i] == element) {
        at[count++] = i;
      }
    }
    if (count < at.length || at[15] + 2 >= limit) {
      return Optional.empty();
    }
    var component = (char) (buffer[at[15] + 1] & 0xFF);
    var terminator = (char) (buffer[at[15] + 2] & 0xFF);
    var declared = at[11] == at[10] + 2 ? (char) (buffer[at[10] + 1] & 0xFF) : 'U';
    return legal((char) (element & 0xFF), component, declared, terminator);
  }

  private static Optional<Delimiters> legal(
      char element, char component, char declared, char terminator) {
    var repetition = Delimiters.legal(declared) ? declared : unused(element, component, terminator);
    try {
      return Optional.of(new Delimiters(element, component, repetition, terminator));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Before 00402 there was no repetition separator: one that cannot occur stands in.
  private static char unused(char element, char component, char terminator) {
    for (char c = 0x1C; c < 0x20; c++) {
      if (c != element && c != component && c != terminator) {
        return c;
      }
    }
    return 0x1B;
  }
}
