package org.claimwright.codesets;

import java.util.Locale;
import java.util.Optional;

/// A code packed into a number: up to eight ASCII characters, the first in the highest byte, so
/// that unsigned comparison is alphabetical and a prefix test is a mask.
final class CodeKey {

  static final int MAX_LENGTH = 8;

  private CodeKey() {}

  /// The key of a code with or without dot; empty when it is no possible code.
  static Optional<Long> of(String code) {
    var plain = code.strip().replace(".", "").toUpperCase(Locale.ROOT);
    return isPossible(plain) ? Optional.of(pack(plain)) : Optional.empty();
  }

  private static boolean isPossible(String plain) {
    return !plain.isEmpty()
        && plain.length() <= MAX_LENGTH
        && plain.chars().allMatch(c -> c > ' ' && c < 127);
  }

  static long pack(String plain) {
    long key = 0;
    for (int i = 0; i < MAX_LENGTH; i++) {
      key = (key << 8) | (i < plain.length() ? plain.charAt(i) : 0);
    }
    return key;
  }

  static int length(long key) {
    return MAX_LENGTH - Long.numberOfTrailingZeros(key) / 8;
  }

  static String plain(long key) {
    var text = new StringBuilder(MAX_LENGTH);
    for (int shift = 56; shift >= 0 && ((key >>> shift) & 0xFF) != 0; shift -= 8) {
      text.append((char) ((key >>> shift) & 0xFF));
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
    return -1L << ((MAX_LENGTH - length) * 8);
  }

  static boolean startsWith(long key, long prefix) {
    return (key & first(length(prefix))) == prefix;
  }

  /// The code as its system writes it: ICD-10-CM with a dot after the third character.
  static String written(CodeSystem system, long key) {
    var plain = plain(key);
    return system == CodeSystem.ICD10CM && plain.length() > 3
        ? plain.substring(0, 3) + "." + plain.substring(3)
        : plain;
  }
}
