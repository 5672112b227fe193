package org.claimwright.x12;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// Pulls segments out of an X12 file, one after the other.
///
/// Any legal delimiters, line breaks after terminators, a byte-order mark, leading blanks and
/// several interchanges are read; anything else becomes a problem with its place, never an
/// exception. Only broken I/O throws ([UncheckedIOException]). Not for use by several threads.
///
/// ```java
/// var reader = X12Reader.of(bytes);
/// while (reader.next()) use(reader.segment());
/// ```
public final class X12Reader {

  /// The longest segment held unless told otherwise, in bytes.
  public static final int LONGEST_SEGMENT = 16 << 20;

  private static final int IEA = 1 << 24 | 'I' << 16 | 'E' << 8 | 'A';

  /// From so many segments on a file is a long one.
  private static final int LONG_FILE = 2_000;

  private final @Nullable InputStream input;
  private final int longest;
  private final List<X12Problem> problems = new ArrayList<>();
  private final TokenIndex index = new TokenIndex();
  private final SpareSegments spare = new SpareSegments();
  private SeenSegments seen = SeenSegments.few();
  private byte[] buffer;
  private int from;
  private int limit;
  private long bufferOffset;
  private boolean inputEnded;
  private boolean ended;
  private boolean betweenInterchanges = true;
  private int position;
  private @Nullable Delimiters delimiters;
  private @Nullable Segment segment;
  private @Nullable Segment reused;

  private X12Reader(@Nullable InputStream input, byte[] buffer, int limit, int longest) {
    this.input = input;
    this.buffer = buffer;
    this.limit = limit;
    this.longest = longest;
    this.inputEnded = input == null;
    start();
  }

  /// A reader over the bytes of a whole file; the bytes must not change while it is used.
  public static X12Reader of(byte[] bytes) {
    return new X12Reader(null, bytes, bytes.length, LONGEST_SEGMENT);
  }

  /// A reader over a stream, holding one segment at a time. The caller closes the stream.
  public static X12Reader of(InputStream input) {
    return of(input, LONGEST_SEGMENT);
  }

  /// A reader over a stream that refuses segments longer than `longest` bytes.
  public static X12Reader of(InputStream input, int longest) {
    return new X12Reader(input, new byte[1 << 16], 0, longest);
  }

  /// From now on there is one segment, which [#next] changes: for whoever only looks at each
  /// segment as it passes. Nothing is allocated then.
  public X12Reader reusingSegments() {
    reused = spare.take(Delimiters.STANDARD);
    return this;
  }

  /// Moves to the next segment; false at the end of the file or where nothing more can be read.
  public boolean next() {
    if (isOrdinary() && delimiters != null) {
      takeOrdinary(delimiters);
      return true;
    }
    if (ended) {
      return false;
    }
    if (!index.knowsEnd(from)) {
      dropFront();
    }
    skipFiller();
    if (!has(from)) {
      ended = true;
      return false;
    }
    if (betweenInterchanges || atIsa()) {
      return nextIsa();
    }
    return nextSegment();
  }

  /// Moves to the next segment if it has come before and passed the rule.
  ///
  /// @param into what becomes the segment, and is most likely the same one
  boolean nextAgain(Segment into, SegmentRule rule) {
    if (delimiters == null || !isOrdinary()) {
      return false;
    }
    var likely = delimiters.equals(into.delimiters()) ? into.seen() : null;
    var again = seen.findPassed(rule, likely, buffer, from, index.end());
    if (again == null) {
      return false;
    }
    into.set(again, delimiters, ++position, bufferOffset + from);
    pass(into);
    return true;
  }

  /// Moves to the next segment, which most likely has not come before, if it can be taken at once.
  ///
  /// @param into what becomes the segment
  boolean nextAs(Segment into) {
    if (delimiters == null || !isOrdinary()) {
      return false;
    }
    position++;
    takeAnew(into, delimiters);
    pass(into);
    return true;
  }

  /// A copy of a segment, to be given back.
  Segment copy(Segment of) {
    return spare.copy(of);
  }

  /// Whether the next segment is known whole and can be neither an ISA nor raw bytes.
  private boolean isOrdinary() {
    if (betweenInterchanges) {
      return false;
    }
    while (from < limit && (buffer[from] == '\n' || buffer[from] == '\r')) {
      from++;
    }
    if (!index.knowsEnd(from) || index.end() - from > longest) {
      return false;
    }
    var begin = buffer[from];
    return begin > ' ' && begin != 'I' && begin != 'B';
  }

  /// The segment the reader stands on.
  public Segment segment() {
    if (segment == null) {
      throw new IllegalStateException("call next() first");
    }
    return segment;
  }

  /// What was wrong so far with the file as a stream of segments, in file order.
  public List<X12Problem> problems() {
    return List.copyOf(problems);
  }

  private void start() {
    if (byteAt(0) == 0xEF && byteAt(1) == 0xBB && byteAt(2) == 0xBF) {
      from = 3;
    }
    while (has(from) && Bytes.isBlank(buffer[from])) {
      from++;
    }
    if (!has(from)) {
      stop(Unread.nothing());
    } else if (!atIsa()) {
      fill(from + IsaDelimiters.REACH);
      stop(Unread.foreign(buffer, from, limit));
    }
  }

  private void stop(X12Problem why) {
    problems.add(why);
    ended = true;
  }

  private boolean atIsa() {
    return has(from + 2)
        && buffer[from] == 'I'
        && buffer[from + 1] == 'S'
        && buffer[from + 2] == 'A'
        && (!has(from + 3) || !Character.isLetterOrDigit((char) (buffer[from + 3] & 0xFF)));
  }

  private void skipFiller() {
    while (has(from) && isFiller(buffer[from])) {
      from++;
    }
  }

  private boolean isFiller(byte b) {
    return Bytes.isBlank(b) || (betweenInterchanges && (b == 0 || b == 0x1A));
  }

  private boolean nextIsa() {
    if (!atIsa() && delimiters != null && !findsIsa((byte) delimiters.segment())) {
      return false;
    }
    fill(from + IsaDelimiters.REACH);
    var found = IsaDelimiters.of(buffer, from, limit);
    if (found.isEmpty()) {
      return unreadable();
    }
    if (!found.get().equals(delimiters)) {
      seen = position < LONG_FILE ? SeenSegments.few() : SeenSegments.many();
    }
    delimiters = found.get();
    index.with(delimiters);
    index.restart(from);
    betweenInterchanges = false;
    return nextSegment();
  }

  /// What follows an interchange is read again from the next ISA on, if there is one.
  private boolean findsIsa(byte terminator) {
    stop(Unread.after(position, bufferOffset + from));
    while (ended && has(from)) {
      if (buffer[from++] == terminator) {
        position++;
        skipFiller();
        ended = !atIsa();
      }
      if (from > buffer.length / 2) {
        dropFront();
      }
    }
    return !ended;
  }

  /// What follows an ISA without usable delimiters cannot be read; the ISA itself can be answered
  /// where it is whole.
  private boolean unreadable() {
    var fault = UnreadableIsa.fault(buffer, from, limit);
    var place = new Place("ISA", position + 1, bufferOffset + from, "", "");
    stop(X12Problem.of(fault, place, "", UnreadableIsa.why(buffer, from, limit)));
    betweenInterchanges = true;
    var isa = UnreadableIsa.segment(buffer, from, limit, position + 1, bufferOffset + from);
    segment = isa.orElse(segment);
    position += isa.isPresent() ? 1 : 0;
    return isa.isPresent();
  }

  private boolean nextSegment() {
    if (delimiters == null) {
      throw new IllegalStateException("no delimiters before the first ISA");
    }
    if (buffer[from] == 'B' && binaryEnd(delimiters) > from) {
      return binarySegment(delimiters);
    }
    while (!index.knowsEnd(from)) {
      if (limit - from > longest && index.reach() - from > longest) {
        return tooLong();
      }
      if (has(index.reach())) {
        index.advance(buffer, from, limit);
      } else {
        index.endAt(from, limit);
        take(delimiters);
        problems.add(Unread.unterminated(segment()));
        return true;
      }
    }
    if (index.end() - from > longest) {
      return tooLong();
    }
    take(delimiters);
    return true;
  }

  private int binaryEnd(Delimiters with) {
    var separator = (byte) with.element();
    return BinaryData.endsAt(this::byteAt, from, separator, (byte) with.segment(), longest);
  }

  /// A BIN or BDS: found whole, delimiters among its bytes or not.
  private boolean binarySegment(Delimiters with) {
    var end = binaryEnd(with);
    position++;
    var bytes = input == null ? buffer : Arrays.copyOfRange(buffer, from, end);
    var begin = input == null ? from : 0;
    segment = new Segment(bytes, begin, begin + end - from, with, position, bufferOffset + from);
    from = Math.min(end + 1, limit);
    index.restart(from);
    return true;
  }

  private void take(Delimiters with) {
    takeOrdinary(with);
    betweenInterchanges = segment().key() == IEA;
  }

  /// Takes a segment that is not an IEA.
  private void takeOrdinary(Delimiters with) {
    position++;
    if (reused == null) {
      pass(keep(with));
    } else {
      reused.set(buffer, from, index, with, position, bufferOffset + from);
      pass(reused);
    }
  }

  private void pass(Segment taken) {
    if (segment != taken) {
      segment = taken;
    }
    from = Math.min(index.end() + 1, limit);
    index.pass();
  }

  /// A segment that whoever asks may hold on to.
  private Segment keep(Delimiters with) {
    if (position == LONG_FILE) {
      seen = SeenSegments.many();
    }
    var taken = spare.take(with);
    var again = seen.find(buffer, from, index.end());
    if (again != null) {
      taken.set(again, with, position, bufferOffset + from);
      return taken;
    }
    takeAnew(taken, with);
    seen.add(taken);
    return taken;
  }

  private void takeAnew(Segment taken, Delimiters with) {
    taken.set(buffer, from, index, with, position, bufferOffset + from);
    taken.keep();
    if (input != null) {
      taken.keepBytes();
    }
  }

  /// Gives a segment back to be used again; nobody may hold it any more.
  void giveBack(Segment used) {
    spare.give(used);
  }

  private boolean tooLong() {
    stop(Unread.tooLong(longest, position + 1, bufferOffset + from));
    return false;
  }

  /// The byte at the index as 0 to 255; -1 beyond the end.
  private int byteAt(int index) {
    return has(index) ? buffer[index] & 0xFF : -1;
  }

  /// Whether there is a byte at the index, reading more of the stream when it is not there yet.
  private boolean has(int index) {
    return index < limit || (!inputEnded && fill(index + 1));
  }

  private void dropFront() {
    if (input != null && from > 0) {
      System.arraycopy(buffer, from, buffer, 0, limit - from);
      index.shift(from);
      bufferOffset += from;
      limit -= from;
      from = 0;
    }
  }

  /// Tries to hold bytes up to `wanted`. The index of a byte does not change here: room is made
  /// only by growing, and the front is dropped between segments.
  private boolean fill(int wanted) {
    while (limit < wanted && !inputEnded) {
      if (limit == buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      limit += readSome();
    }
    return limit >= wanted;
  }

  private int readSome() {
    if (input == null) {
      return 0;
    }
    try {
      var count = input.read(buffer, limit, buffer.length - limit);
      inputEnded = count < 0;
      return Math.max(count, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
