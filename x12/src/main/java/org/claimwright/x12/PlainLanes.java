package org.claimwright.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time as the lanes of a `long`.
final class PlainLanes extends Lanes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LOW = ~HIGH;

  /// Multiplied by it, the lowest bits of eight lanes come to stand side by side on top.
  private static final long GATHER = 0x0102040810204080L;

  private long element;
  private long terminator;

  @Override
  void with(Delimiters delimiters) {
    element = ONES * delimiters.element();
    terminator = ONES * delimiters.segment();
  }

  @Override
  void masks(byte[] bytes, int from, int blocks, long[] into) {
    for (int block = 0, at = from, to = 0; block < blocks; block++, at += BLOCK, to += MASKS) {
      var elements = 0L;
      var terminators = 0L;
      for (var n = 0; n < BLOCK; n += 8) {
        var lanes = (long) LONGS.get(bytes, at + n);
        elements |= zeros(lanes ^ element) << n;
        terminators |= zeros(lanes ^ terminator) << n;
      }
      into[to + ELEMENTS] = elements;
      into[to + TERMINATORS] = terminators;
    }
  }

  /// One bit for every lane that is zero.
  private static long zeros(long lanes) {
    return gathered(~(((lanes & LOW) + LOW) | lanes | LOW));
  }

  private static long gathered(long high) {
    return ((high >>> 7) * GATHER) >>> 56;
  }
}
