package org.claimwright.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Finds the end of a segment and its element separators, eight bytes at a time.
///
/// Hot, and unlike the rest of the house: bytes are compared as lanes of a `long`. Measured by
/// `bench x12`, line "Claimwright, tokens".
final class SegmentScan {

  /// A control character or a byte outside ASCII is in the segment.
  static final int ODD = 1;

  /// A component separator is in the segment.
  static final int COMPONENT = 2;

  /// A repetition separator is in the segment.
  static final int REPETITION = 4;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LOW = ~HIGH;

  private int[] found = new int[64];
  private int count;
  private int start;
  private int end;
  private int marks;
  private long elements;
  private long terminators;
  private long components;
  private long repetitions;

  /// Which characters delimit from now on.
  void with(Delimiters delimiters) {
    elements = ONES * delimiters.element();
    terminators = ONES * delimiters.segment();
    components = ONES * delimiters.component();
    repetitions = ONES * delimiters.repetition();
  }

  /// Looks for the segment that begins at `from`; false where `limit` comes before its terminator.
  /// What was found up to there is known all the same.
  boolean scan(byte[] bytes, int from, int limit) {
    start = from;
    var at = from;
    var n = 0;
    var odd = 0L;
    var component = 0L;
    var repetition = 0L;
    var positions = found;
    for (; at + 8 <= limit; at += 8) {
      var lanes = (long) LONGS.get(bytes, at);
      var ends = zeros(lanes ^ terminators);
      var separators = zeros(lanes ^ elements);
      var here = odd(lanes);
      var inside = ends == 0 ? -1L : (ends & -ends) - 1;
      odd |= here & inside;
      component |= zeros(lanes ^ components) & inside;
      repetition |= zeros(lanes ^ repetitions) & inside;
      if (n + 8 > positions.length) {
        positions = grow();
      }
      for (separators &= inside; separators != 0; separators &= separators - 1) {
        positions[n++] = at + (Long.numberOfTrailingZeros(separators) >>> 3);
      }
      if (ends != 0) {
        return found(at + (Long.numberOfTrailingZeros(ends) >>> 3), n, odd, component, repetition);
      }
    }
    return tail(bytes, at, limit, n, marks(odd, component, repetition));
  }

  private boolean tail(byte[] bytes, int from, int limit, int already, int so) {
    var n = already;
    marks = so;
    for (var at = from; at < limit; at++) {
      var b = bytes[at];
      if (b == (byte) terminators) {
        end = at;
        count = n;
        return true;
      }
      if (n == found.length) {
        grow();
      }
      if (b == (byte) elements) {
        found[n++] = at;
      }
      marks |= b < ' ' || b == 0x7F ? ODD : 0;
      marks |= b == (byte) components ? COMPONENT : 0;
      marks |= b == (byte) repetitions ? REPETITION : 0;
    }
    end = limit;
    count = n;
    return false;
  }

  private boolean found(int at, int n, long odd, long component, long repetition) {
    end = at;
    count = n;
    marks = marks(odd, component, repetition);
    return true;
  }

  private static int marks(long odd, long component, long repetition) {
    return (odd != 0 ? ODD : 0)
        | (component != 0 ? COMPONENT : 0)
        | (repetition != 0 ? REPETITION : 0);
  }

  private int[] grow() {
    found = Arrays.copyOf(found, found.length * 2);
    return found;
  }

  /// The high bit of every lane that is zero.
  private static long zeros(long lanes) {
    return ~(((lanes & LOW) + LOW) | lanes | LOW);
  }

  /// The high bit of every lane below 0x20, at 0x7F or above.
  private static long odd(long lanes) {
    return (lanes | ((lanes & LOW) + ONES) | ~((lanes | HIGH) - ONES * ' ')) & HIGH;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int marks() {
    return marks;
  }

  int count() {
    return count;
  }

  int[] found() {
    return found;
  }
}
