package org.claimwright.x12;

import java.util.function.IntUnaryOperator;

/// Finds the end and the separators of a BIN or BDS segment, whose last element is as many raw
/// bytes as the element before it says, delimiters among them (X12.6, data element type B).
final class BinaryData {

  private static final int MOST_DIGITS = 9;

  private BinaryData() {}

  /// Where to begin looking for the terminator: at the end of the raw bytes if a terminator stands
  /// there, otherwise where the segment begins, since then its length cannot be trusted.
  static int endsAt(
      IntUnaryOperator bytes, int from, byte separator, byte terminator, int longest) {
    var lengthAt = lengthAt(bytes, from, separator);
    if (lengthAt < 0) {
      return from;
    }
    var at = lengthAt;
    var length = 0L;
    for (; isDigit(bytes.applyAsInt(at)) && at - lengthAt < MOST_DIGITS; at++) {
      length = length * 10 + bytes.applyAsInt(at) - '0';
    }
    var end = at + 1 + length;
    var trusted = bytes.applyAsInt(at) == (separator & 0xFF) && end - from <= longest;
    return trusted && bytes.applyAsInt((int) end) == (terminator & 0xFF) ? (int) end : from;
  }

  private static int lengthAt(IntUnaryOperator bytes, int from, byte separator) {
    if (bytes.applyAsInt(from) != 'B' || bytes.applyAsInt(from + 3) != (separator & 0xFF)) {
      return -1;
    }
    var second = bytes.applyAsInt(from + 1);
    var third = bytes.applyAsInt(from + 2);
    if (second == 'I' && third == 'N') {
      return from + 4;
    }
    if (second != 'D' || third != 'S') {
      return -1;
    }
    var at = from + 4;
    while (at < from + 8 && bytes.applyAsInt(at) != (separator & 0xFF)) {
      at++;
    }
    return at + 1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /// How many separators a segment can have: after the last one of a BIN or BDS only raw bytes
  /// follow.
  static int mostSeparators(byte[] bytes, int start, int end) {
    if (end - start < 4 || bytes[start] != 'B') {
      return Integer.MAX_VALUE;
    }
    if (bytes[start + 1] == 'I' && bytes[start + 2] == 'N') {
      return 2;
    }
    return bytes[start + 1] == 'D' && bytes[start + 2] == 'S' ? 3 : Integer.MAX_VALUE;
  }

  /// Where the separators of a segment stand, those among raw bytes left out.
  static int[] separators(byte[] bytes, int start, int end, byte separator) {
    var count = 0;
    var most = mostSeparators(bytes, start, end);
    for (var i = start; i < end && count < most; i++) {
      if (bytes[i] == separator) {
        count++;
      }
    }
    var found = new int[count];
    for (int i = start, n = 0; n < count; i++) {
      if (bytes[i] == separator) {
        found[n++] = i;
      }
    }
    return found;
  }
}
