package org.claimwright.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// Segments that have come before, byte for byte: the payer, the place, a service at its usual fee
/// come again in claim after claim, and need not be taken apart and looked at again.
///
/// A segment is kept when it comes for the second time, so that those that come only once, such as
/// the claim's own, cost little. A newcomer takes the place of whoever was there.
///
/// Hot: asked for every segment; measured by `bench x12`, "validate".
final class SeenSegments {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /// Beyond as many as there are places, one is kept for so many that were found: where each comes
  /// twice and no more, keeping them is in vain.
  private static final int RARE = 256;

  private static final int LONGEST = 96;
  private static final int BITS_AT_FIRST = 8;
  private static final int BITS = 12;

  /// The hashes of segments that have come once.
  private final long[] once;

  private final long[] hashes;
  private final @Nullable Seen[] places;
  private final int shift;
  private long hash;

  /// How many have been kept, and how often one was found.
  private long made;

  private long again;

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

    /// The rule whose element checks it passed.
    @Nullable SegmentRule passed;

    /// The step on a trail that it took last.
    @Nullable TrailStep took;

    /// The first of the places whose codes it passed.
    private @Nullable CodeElement coded;

    private int codesDate;
    private final long[] facts = new long[SegmentFact.COUNT];
    private int known;
    private @Nullable OpenLoop inner;
    private int place;
    private int depth;
    private int child;

    private Seen(Segment segment) {
      this.length = segment.end() - segment.begin();
      this.bytes = Arrays.copyOf(segment.raw(), length + Long.BYTES);
      this.separators = segment.separatorsFromItsStart();
      this.key = segment.key();
      this.marks = segment.marks();
    }

    /// Whether a fact is known, see {@link SegmentFact}.
    boolean knows(int fact) {
      return (known & 1 << fact) != 0;
    }

    void learn(int fact, long value) {
      facts[fact] = value;
      known |= 1 << fact;
    }

    long fact(int fact) {
      return facts[fact];
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

  private SeenSegments(int bits) {
    once = new long[1 << bits];
    hashes = new long[1 << bits];
    places = new @Nullable Seen[1 << bits];
    shift = Long.SIZE - bits;
  }

  /// Few places, for a file of which it is not known yet whether it is long.
  static SeenSegments few() {
    return new SeenSegments(BITS_AT_FIRST);
  }

  static SeenSegments many() {
    return new SeenSegments(BITS);
  }

  /// The segment, if it has come twice before.
  @Nullable Seen find(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    hash = hash(bytes, from, to);
    var place = (int) (hash >>> shift);
    var found = hashes[place] == hash ? places[place] : null;
    if (found == null || !same(found, bytes, from, to)) {
      return null;
    }
    again++;
    return found;
  }

  /// The segment, if it has come twice before and passed the rule.
  ///
  /// @param likely what it most likely is; null where nothing is likely
  @Nullable Seen findPassed(
      SegmentRule rule, @Nullable Seen likely, byte[] bytes, int from, int to) {
    var found = likely != null && same(likely, bytes, from, to) ? likely : find(bytes, from, to);
    return found == null || found.passed != rule ? null : found;
  }

  /// Takes note of the segment that was not found just now.
  void add(Segment segment) {
    if (segment.end() - segment.begin() > LONGEST) {
      return;
    }
    var place = (int) (hash >>> shift);
    if (once[place] == hash && made < places.length + again / RARE) {
      made++;
      var seen = new Seen(segment);
      hashes[place] = hash;
      places[place] = seen;
      segment.seen(seen);
    }
    once[place] = hash;
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
    if (length != to - from) {
      return false;
    }
    var own = seen.bytes;
    if (length < Long.BYTES) {
      return Bytes.packed(own, 0, length) == Bytes.packed(bytes, from, to);
    }
    for (int i = 0, last = length - Long.BYTES; i < last; i += Long.BYTES) {
      if ((long) LONGS.get(own, i) != (long) LONGS.get(bytes, from + i)) {
        return false;
      }
    }
    return (long) LONGS.get(own, length - 8) == (long) LONGS.get(bytes, to - 8);
  }
}
