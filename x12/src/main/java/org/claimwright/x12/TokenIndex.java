package org.claimwright.x12;

import java.util.Arrays;

/// Where the delimiters stand in a stretch of bytes, sought for many segments at once: the layer
/// under {@link X12Reader}. It knows where each segment ends and where its elements are parted.
///
/// Hot, and unlike the rest of the house: positions are written without asking how many there are.
/// Measured by `bench x12`, line "tokens".
final class TokenIndex {

  private static final int BLOCKS = 128;
  private static final int WINDOW = BLOCKS * Lanes.BLOCK;

  private final Lanes lanes;
  private final long[] masks = new long[BLOCKS * Lanes.MASKS];
  private final byte[] rest = new byte[Lanes.BLOCK];
  private int[] separators = new int[WINDOW / 2];
  private int separatorCount;

  /// Where segments end, and how many separators there are up to there.
  private final int[] ends = new int[WINDOW];

  private final int[] separatorsUpTo = new int[WINDOW];
  private int endCount;

  /// The end the index stands on; what is at or behind it is to come.
  private int current;

  /// The stretch the masks are of.
  private int windowFrom;

  private int windowTo;

  TokenIndex() {
    this(Lanes.fastest());
  }

  TokenIndex(Lanes lanes) {
    this.lanes = lanes;
  }

  /// Which characters delimit from now on.
  void with(Delimiters delimiters) {
    lanes.with(delimiters);
  }

  /// Forgets everything; the next stretch begins at `from`.
  void restart(int from) {
    separatorCount = 0;
    endCount = 0;
    current = 0;
    windowFrom = from;
    windowTo = from;
  }

  /// Up to where the bytes have been looked at.
  int reach() {
    return windowTo;
  }

  /// Whether the end of a segment that begins at `from` is known.
  boolean knowsEnd(int from) {
    while (current < endCount && ends[current] < from) {
      current++;
    }
    return current < endCount;
  }

  /// Where the segment ends; to be asked only when {@link #knowsEnd}.
  int end() {
    return ends[current];
  }

  /// Takes the end of the bytes for the end of the segment that begins at `from`.
  void endAt(int from, int limit) {
    keepPending(from);
    ends[0] = limit;
    separatorsUpTo[0] = separatorCount;
    endCount = 1;
  }

  /// The bytes, and the index with them, move to the front; line breaks that were not looked at yet
  /// may go with what is dropped.
  void shift(int by) {
    for (var i = firstSeparator(0); i < separatorCount; i++) {
      separators[i] -= by;
    }
    for (var i = current; i < endCount; i++) {
      ends[i] -= by;
    }
    windowFrom -= by;
    windowTo = Math.max(0, windowTo - by);
  }

  /// Looks at the next stretch, of which `from` is where the segment to come begins and `limit`
  /// where the bytes end. Known ends must have been used up.
  void advance(byte[] bytes, int from, int limit) {
    keepPending(from);
    windowFrom = windowTo;
    var blocks = Math.min(BLOCKS, (limit - windowFrom) / Lanes.BLOCK);
    if (blocks > 0) {
      lanes.masks(bytes, windowFrom, blocks, masks);
      windowTo += blocks * Lanes.BLOCK;
    } else {
      blocks = 1;
      remainder(bytes, limit);
    }
    for (var block = 0; block < blocks; block++) {
      note(block);
    }
  }

  /// The last bytes are fewer than a block.
  private void remainder(byte[] bytes, int limit) {
    var length = limit - windowFrom;
    Arrays.fill(rest, (byte) 0);
    System.arraycopy(bytes, windowFrom, rest, 0, length);
    lanes.masks(rest, 0, 1, masks);
    for (var kind = 0; kind < Lanes.MASKS; kind++) {
      masks[kind] &= (1L << length) - 1;
    }
    windowTo = limit;
  }

  /// Separators of a segment whose end is still to come are kept.
  private void keepPending(int from) {
    var first = firstSeparator(from);
    separatorCount -= first;
    System.arraycopy(separators, first, separators, 0, separatorCount);
    endCount = 0;
    current = 0;
  }

  private void note(int block) {
    var base = windowFrom + block * Lanes.BLOCK;
    var elements = masks[block * Lanes.MASKS + Lanes.ELEMENTS];
    var count = separatorCount;
    for (var left = masks[block * Lanes.MASKS + Lanes.TERMINATORS]; left != 0; left &= left - 1) {
      var before = elements & ((left & -left) - 1);
      ends[endCount] = base + Long.numberOfTrailingZeros(left);
      separatorsUpTo[endCount++] = count + Long.bitCount(before);
    }
    if (count + Lanes.BLOCK > separators.length) {
      separators = Arrays.copyOf(separators, separators.length * 2);
    }
    separatorCount = count + Long.bitCount(elements);
    write(elements, base, count, separators);
  }

  /// Eight at a time; what is written beyond the last one is written over by the next block.
  private static void write(long bits, int base, int to, int[] into) {
    var left = bits;
    for (var at = to; left != 0; at += 8) {
      for (var i = 0; i < 8; i++) {
        into[at + i] = base + Long.numberOfTrailingZeros(left);
        left &= left - 1;
      }
    }
  }

  /// The index of the first separator of the segment whose end is known, and that begins at `from`.
  int firstSeparator(int from) {
    var first = current == 0 ? 0 : separatorsUpTo[current - 1];
    while (first < separatorCount && separators[first] < from) {
      first++;
    }
    return first;
  }

  /// The index behind the last separator of the segment whose end is known.
  int lastSeparator() {
    return separatorsUpTo[current];
  }

  int[] separators() {
    return separators;
  }

  /// The segment whose end is known is done with.
  void pass() {
    current++;
  }
}
