package org.claimwright.x12;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One segment, a read-only view over the bytes it was read from.
///
/// Elements and components are numbered from 1 as in the standard; what is not there reads as `""`.
/// Safe to share between threads as long as nobody changes the bytes underneath.
///
/// Hot: the package's own questions ([#holds], [#number], [#start(int)] …) make no objects.
/// Measured by `bench x12`.
public final class Segment {

  /// What [#number] says of an element that is no whole number of at most 18 digits.
  static final long NO_NUMBER = Long.MIN_VALUE;

  /// A control character or a byte outside ASCII is in the segment.
  static final int ODD = 1;

  /// A component separator is in the segment.
  static final int COMPONENT = 2;

  /// A repetition separator is in the segment.
  static final int REPETITION = 4;

  private static final int UNKNOWN = -1;
  private static final byte[] NOTHING = {};
  private static final int[] NOWHERE = {};

  private byte[] bytes;
  private byte[] own = NOTHING;
  private int start;
  private int end;
  private int[] separators;
  private int[] ownSeparators;

  /// Where in the separators this segment's begin.
  private int first;

  private int size;
  private int key;
  private int marks;
  private Delimiters delimiters;
  private int position;
  private long offset;
  private SeenSegments.@Nullable Seen seen;

  Segment(byte[] bytes, int start, int end, Delimiters delimiters, int position, long offset) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.delimiters = delimiters;
    this.position = position;
    this.offset = offset;
    this.separators = BinaryData.separators(bytes, start, end, (byte) delimiters.element());
    this.ownSeparators = separators;
    this.size = separators.length;
    this.marks = ODD | COMPONENT | REPETITION;
    this.key = Bytes.key(bytes, start, idEnd());
  }

  /// An empty one, to be set by [#set].
  Segment(Delimiters delimiters) {
    this.bytes = NOTHING;
    this.separators = NOWHERE;
    this.ownSeparators = NOWHERE;
    this.delimiters = delimiters;
  }

  /// Makes this the segment that the index stands on and that begins at `from`. What it refers to
  /// is written only where it changes, since the collector takes note of each such writing.
  @SuppressWarnings("ReferenceEquality")
  void set(byte[] held, int from, TokenIndex index, Delimiters with, int number, long at) {
    if (bytes != held || separators != index.separators() || delimiters != with) {
      bytes = held;
      separators = index.separators();
      delimiters = with;
    }
    start = from;
    end = index.end();
    position = number;
    offset = at;
    marks = UNKNOWN;
    if (seen != null) {
      seen = null;
    }
    first = index.firstSeparator(from);
    size = index.lastSeparator() - first;
    if (held[from] == 'B') {
      size = Math.min(size, BinaryData.mostSeparators(held, from, end));
    }
    key = UNKNOWN;
  }

  /// Makes this another one of a segment that has come before.
  void set(SeenSegments.Seen again, Delimiters with, int number, long at) {
    position = number;
    offset = at;
    if (seen == again && delimiters.equals(with)) {
      return;
    }
    bytes = again.bytes;
    start = 0;
    end = again.length;
    delimiters = with;
    marks = again.marks;
    separators = again.separators;
    first = 0;
    size = again.separators.length;
    key = again.key;
    seen = again;
  }

  /// What is known of the segment's bytes; null where nothing is.
  SeenSegments.@Nullable Seen seen() {
    return seen;
  }

  void seen(SeenSegments.Seen known) {
    seen = known;
  }

  /// Where the separators stand, counted from the segment's first byte.
  int[] separatorsFromItsStart() {
    var found = new int[size];
    for (var i = 0; i < size; i++) {
      found[i] = separators[first + i] - start;
    }
    return found;
  }

  /// Keeps where the separators stand, since the index moves on.
  void keep() {
    if (ownSeparators.length < size) {
      ownSeparators = new int[size + 2];
    }
    for (var i = 0; i < size; i++) {
      ownSeparators[i] = separators[first + i];
    }
    separators = ownSeparators;
    first = 0;
  }

  /// Gives the segment its own copy of its bytes, so that they outlive the buffer it was found in;
  /// with some more behind, so that the last ones, too, can be looked at eight at a time.
  void keepBytes() {
    var length = end - start;
    if (own.length < length + Long.BYTES) {
      own = new byte[Math.max(length + Long.BYTES, own.length * 2)];
    }
    System.arraycopy(bytes, start, own, 0, length);
    for (var i = 0; i < size; i++) {
      separators[i] -= start;
    }
    bytes = own;
    start = 0;
    end = length;
  }

  /// Makes this the same as another one, which may change afterwards: what that one holds itself
  /// and does not share is copied.
  @SuppressWarnings("ReferenceEquality")
  void copy(Segment other) {
    start = other.start;
    end = other.end;
    size = other.size;
    key = other.key;
    marks = other.marks;
    delimiters = other.delimiters;
    position = other.position;
    offset = other.offset;
    seen = other.seen;
    bytes = other.bytes;
    separators = other.separators;
    first = other.first;
    if (separators == other.ownSeparators) {
      keep();
    }
    if (bytes == other.own) {
      keepBytes();
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /// Where the separators stand, those of this segment from {@link #firstSeparator} on.
  int[] separators() {
    return separators;
  }

  int firstSeparator() {
    return first;
  }

  /// Where the segment's bytes begin.
  int begin() {
    return start;
  }

  /// Where the segment's bytes end.
  int end() {
    return end;
  }

  /// A segment from text without its terminator, e.g. `REF*EI*123456789`, at position 1.
  public static Segment of(String text, Delimiters delimiters) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Segment(bytes, 0, bytes.length, delimiters, 1, 0);
  }

  private int idEnd() {
    return size == 0 ? end : separators[first];
  }

  /// The segment's identifier, e.g. `CLM`.
  public String id() {
    return Text.decode(bytes, start, idEnd());
  }

  /// The identifier as a number, for quick comparison; 0 where it is longer than three characters.
  int key() {
    if (key == UNKNOWN) {
      key = Bytes.key(bytes, start, idEnd());
    }
    return key;
  }

  /// The number of an identifier.
  static int keyOf(String id) {
    var key = 1;
    for (var i = 0; i < id.length(); i++) {
      key = (key << 8) | id.charAt(i);
    }
    return id.length() > 3 ? 0 : key;
  }

  /// Whether the identifier is the given one, without making a string.
  boolean is(String id) {
    return key() == keyOf(id) && key != 0;
  }

  /// What it holds: {@link #ODD}, {@link #COMPONENT}, {@link #REPETITION}.
  int marks() {
    if (marks == UNKNOWN) {
      marks = Bytes.marks(bytes, start, end, delimiters);
    }
    return marks;
  }

  /// The number of the last element that is there, empty ones counted; 0 for a bare identifier.
  public int size() {
    return size;
  }

  /// Element `n` as it stands, with its component and repetition separators; `""` when absent.
  public String element(int n) {
    if (n < 1 || n > size) {
      return "";
    }
    return Text.decode(bytes, separators[first + n - 1] + 1, end(n));
  }

  /// Where the bytes of element `n` begin.
  int start(int n) {
    return n < 1 || n > size ? end : separators[first + n - 1] + 1;
  }

  /// Where the bytes of element `n` end.
  int end(int n) {
    return n < 1 || n >= size ? end : separators[first + n];
  }

  /// Element `n` as one number, see {@link Bytes#packed(byte[], int, int)}.
  long packed(int n) {
    return Bytes.packed(bytes, start(n), end(n));
  }

  /// How many bytes element `n` has.
  int elementLength(int n) {
    return end(n) - start(n);
  }

  /// Whether element `n` is filled.
  boolean has(int n) {
    return n <= size && end(n) > separators[first + n - 1] + 1;
  }

  /// Whether element `n` is the given ASCII text.
  boolean holds(int n, String text) {
    return n <= size && Bytes.same(bytes, start(n), end(n), text);
  }

  /// Whether component `m` of element `n` is the given ASCII text.
  boolean holds(int n, int m, String text) {
    var from = componentStart(n, m);
    return from >= 0 && Bytes.same(bytes, from, componentEnd(from, end(n)), text);
  }

  /// Whether element `n` and another segment's element `m` are the same bytes.
  boolean sameElement(int n, Segment other, int m) {
    return Arrays.equals(bytes, start(n), end(n), other.bytes, other.start(m), other.end(m));
  }

  /// Where component `m` of element `n` begins; -1 where it is absent or empty.
  int componentStart(int n, int m) {
    if (n > size) {
      return -1;
    }
    var at = start(n);
    var to = end(n);
    for (var i = 1; i < m; i++) {
      at = componentEnd(at, to);
      if (at == to || bytes[at] != (byte) delimiters.component()) {
        return -1;
      }
      at++;
    }
    return at < to && componentEnd(at, to) > at ? at : -1;
  }

  boolean isComponentSeparator(int at) {
    return bytes[at] == (byte) delimiters.component();
  }

  /// Where the component that begins at `from` ends.
  int componentEnd(int from, int to) {
    return Bytes.find(
        bytes, from, to, (byte) delimiters.component(), (byte) delimiters.repetition());
  }

  /// Element `n` as a whole number; [#NO_NUMBER] where it is none, has a sign or over 18 digits.
  long number(int n) {
    return Bytes.number(bytes, start(n), end(n));
  }

  /// Component `m` of element `n`, from its first repetition; `""` when absent.
  public String component(int n, int m) {
    var from = n < 1 ? -1 : componentStart(n, m);
    return from < 0 ? "" : Text.decode(bytes, from, componentEnd(from, end(n)));
  }

  /// The components of element `n`'s first repetition, in order; empty when the element is absent.
  public List<String> components(int n) {
    var first = repetitions(n);
    return first.isEmpty() ? List.of() : Text.split(first.getFirst(), delimiters.component());
  }

  /// The repetitions of element `n`, in order; empty when the element is absent.
  public List<String> repetitions(int n) {
    var element = element(n);
    return element.isEmpty() ? List.of() : Text.split(element, delimiters.repetition());
  }

  /// Splits a repetition of this segment into its components.
  List<String> componentsOf(String repetition) {
    return Text.split(repetition, delimiters.component());
  }

  /// The segment's number in the file; ISA of the first interchange is 1.
  public int position() {
    return position;
  }

  /// Where the segment begins, in bytes from the start of the file.
  public long offset() {
    return offset;
  }

  /// The delimiters it was read with.
  public Delimiters delimiters() {
    return delimiters;
  }

  /// The bytes as they stood in the file, without the terminator.
  public byte[] raw() {
    return Arrays.copyOfRange(bytes, start, end);
  }

  /// The segment as text, without the terminator. Carries whatever the file carries: not for logs.
  public String text() {
    return Text.decode(bytes, start, end);
  }

  @Override
  public String toString() {
    return id() + " at segment " + position;
  }
}
