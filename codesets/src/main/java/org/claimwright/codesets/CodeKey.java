package org.claimwright.codesets;

import java.util.Locale;
import java.util.Optional;

/// A code packed into a number: up to nine ASCII characters of seven bits, the first in the highest
/// place, so that comparison is alphabetical and a prefix test is a mask. Taxonomy codes have ten
/// characters of which the last is always X: it is left out.
final class CodeKey {

  static final int MAX_LENGTH = 9;

  private static final int BITS = 7;
  private static final int MASK = 0x7F;

  private CodeKey() {}

  /// The key of a code with or without dot; empty when it is no possible code.
  static Optional<Long> of(String code) {
    var plain = code.strip().replace(".", "").toUpperCase(Locale.ROOT);
    plain = isTaxonomy(plain) ? plain.substring(0, MAX_LENGTH) : plain;
    return isPossible(plain) ? Optional.of(pack(plain)) : Optional.empty();
  }

  private static boolean isTaxonomy(String plain) {
    return plain.length() == MAX_LENGTH + 1 && plain.endsWith("X");
  }

  private static boolean isPossible(String plain) {
    return !plain.isEmpty()
        && plain.length() <= MAX_LENGTH
        && plain.chars().allMatch(c -> c > ' ' && c < 127);
  }

  static long pack(String plain) {
    long key = 0;
    for (int i = 0; i < MAX_LENGTH; i++) {
      key = (key << BITS) | (i < plain.length() ? plain.charAt(i) : 0);
    }
    return key;
  }

  static long pack(byte[] ascii, int from, int length) {
    long key = 0;
    for (int i = 0; i < MAX_LENGTH; i++) {
      key = (key << BITS) | (i < length ? ascii[from + i] : 0);
    }
    return key;
  }

  static int length(long key) {
    return MAX_LENGTH - Long.numberOfTrailingZeros(key) / BITS;
  }

  static String plain(long key) {
    var text = new StringBuilder(MAX_LENGTH);
    int top = (MAX_LENGTH - 1) * BITS;
    for (int shift = top; shift >= 0 && ((key >>> shift) & MASK) != 0; shift -= BITS) {
      text.append((char) ((key >>> shift) & MASK));
    }
    return text.toString();
  }

  /// The code without its last character; 0 when nothing is left.
  static long shorter(long key) {
    int length = length(key);
    return length <= 1 ? 0 : key & first(length - 1);
  }

  /// A mask over the first characters.
  private static long first(int length) {
    return -1L << ((MAX_LENGTH - length) * BITS);
  }

  static boolean startsWith(long key, long prefix) {
    return (key & first(length(prefix))) == prefix;
  }

  /// The code as its system writes it: ICD-10-CM with a dot after the third character.
  static String written(CodeSystem system, long key) {
    var plain = plain(key);
    if (system == CodeSystem.TAXONOMY) {
      return plain + "X";
    }
    return system == CodeSystem.ICD10CM && plain.length() > 3
        ? plain.substring(0, 3) + "." + plain.substring(3)
        : plain;
  }
}
