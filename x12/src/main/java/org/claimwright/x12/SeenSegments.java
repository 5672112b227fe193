package org.claimwright.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Segments that have come before, byte for byte: the payer, the place, a service at its usual fee
/// come again in claim after claim, and need not be taken apart and looked at again.
///
/// A newcomer takes the place of whoever was there. Kinds of segments that do not repeat
/// themselves, known by their id and a short first element, are left alone for a while.
///
/// Hot: asked for every segment; measured by `bench x12`, "validate".
final class SeenSegments {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  /// Bits from separator to separator of an element of up to three bytes.
  private static final int SHORT = 32;

  private static final int LONGEST = 96;
  private static final int PLACES = 1 << 12;
  private static final int KINDS = 1 << 8;

  /// After so many of a kind it is seen whether the kind repeats itself.
  private static final int TRIED = 256;

  /// Of a kind that does not, so many are left alone before it is tried again.
  private static final int LEFT_ALONE = 1 << 14;

  private final long[] hashes = new long[PLACES];
  private final @Nullable Seen[] places = new @Nullable Seen[PLACES];
  private final long separators;
  private final int[] misses = new int[KINDS];
  private final int[] hits = new int[KINDS];
  private long hash;

  /// What is known of the bytes of a segment.
  static final class Seen {

    /// What {@link #codesDate} says where the codes hold on any day.
    static final int ANY_DATE = -1;

    /// With some more behind, so that the last ones, too, can be looked at eight at a time.
    final byte[] bytes;

    final int length;
    final int[] separators;
    final int key;
    final int marks;
    private final int kind;

    /// The rule whose element checks it passed.
    Guide.@Nullable SegmentRule passed;

    /// The first of the places whose codes it passed.
    private @Nullable CodeElement coded;

    private int codesDate;
    private @Nullable OpenLoop inner;
    private int place;
    private int depth;
    private int child;

    private Seen(Segment segment, int kind) {
      this.length = segment.end() - segment.begin();
      this.bytes = Arrays.copyOf(segment.raw(), length + Long.BYTES);
      this.separators = segment.separatorsFromItsStart();
      this.key = segment.key();
      this.marks = segment.marks();
      this.kind = kind;
    }

    /// Remembers that the codes at the places are right.
    ///
    /// @param date of service that they were asked for; {@link #ANY_DATE} where it did not matter
    void pass(CodeElement[] at, int date) {
      coded = at[0];
      codesDate = date;
    }

    boolean passedUnder(CodeElement[] at) {
      return coded == at[0];
    }

    int codesDate() {
      return codesDate;
    }

    /// Whether it is known where the segment is found after a place of the innermost open loop.
    boolean isKnownAfter(OpenLoop innermost) {
      return inner == innermost && place == innermost.place();
    }

    /// In which open loop, 0 for the innermost.
    int depth() {
      return depth;
    }

    /// Which of its children.
    int child() {
      return child;
    }

    void isFound(OpenLoop innermost, int atDepth, int asChild) {
      inner = innermost;
      place = innermost.place();
      depth = atDepth;
      child = asChild;
    }
  }

  /// @param elementSeparator of the segments that are kept
  SeenSegments(char elementSeparator) {
    separators = ONES * elementSeparator;
  }

  /// The segment, if it has come before.
  @Nullable Seen find(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    hash = hash(bytes, from, to);
    var at = (int) (hash >>> 52);
    var found = hashes[at] == hash ? places[at] : null;
    if (found == null || !same(found, bytes, from, to)) {
      return null;
    }
    hits[found.kind]++;
    return found;
  }

  /// Keeps the segment that was not found just now, if it is of a kind that repeats itself.
  void add(Segment segment) {
    var bytes = segment.bytes();
    var from = segment.begin();
    var length = segment.end() - from;
    if (length > LONGEST || from + Long.BYTES > bytes.length) {
      return;
    }
    var kind = kind((long) LONGS.get(bytes, from), length);
    if (isRepeating(kind)) {
      var at = (int) (hash >>> 52);
      var seen = new Seen(segment, kind);
      hashes[at] = hash;
      places[at] = seen;
      segment.seen(seen);
    }
  }

  /// Counts those that were not found; at first every kind is taken for one that repeats itself.
  private boolean isRepeating(int kind) {
    var missed = ++misses[kind];
    if ((missed == TRIED && hits[kind] * 3 >= TRIED) || missed > LEFT_ALONE) {
      misses[kind] = 0;
      hits[kind] = 0;
    }
    return missed < TRIED;
  }

  /// A number for the id and, where it is short, the first element.
  private int kind(long begin, int length) {
    var odd = begin ^ separators;
    var found = ~(((odd & LOW) + LOW) | odd | LOW);
    var first = Long.numberOfLeadingZeros(found);
    var second = Long.numberOfLeadingZeros(found & ~(Long.MIN_VALUE >>> first));
    var bits = second - first <= SHORT ? second : first;
    return (int) (((begin & ~(-1L >>> Math.min(bits, length << 3))) * MIX) >>> 56);
  }

  /// Of less than eight bytes it is the bytes themselves, mixed.
  private static long hash(byte[] bytes, int from, int to) {
    if (to - from < Long.BYTES) {
      return Bytes.packed(bytes, from, to) * MIX;
    }
    var hash = (long) LONGS.get(bytes, to - 8) + (to - from);
    for (var at = from; at < to - 8; at += 8) {
      hash = (hash ^ (hash >>> 29) ^ (long) LONGS.get(bytes, at)) * MIX;
    }
    return hash * MIX;
  }

  private static boolean same(Seen seen, byte[] bytes, int from, int to) {
    var length = seen.length;
    if (length != to - from || length < Long.BYTES) {
      return length == to - from;
    }
    var own = seen.bytes;
    for (int i = 0, last = length - Long.BYTES; i < last; i += Long.BYTES) {
      if ((long) LONGS.get(own, i) != (long) LONGS.get(bytes, from + i)) {
        return false;
      }
    }
    return (long) LONGS.get(own, length - 8) == (long) LONGS.get(bytes, to - 8);
  }
}
