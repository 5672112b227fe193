package org.claimwright.x12;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One segment, a read-only view over the bytes it was read from.
///
/// Elements and components are numbered from 1 as in the standard; what is not there reads as `""`.
/// Safe to share between threads as long as nobody changes the bytes underneath.
public final class Segment {

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final int[] separators;
  private final int key;
  private final Delimiters delimiters;
  private final int position;
  private final long offset;

  Segment(byte[] bytes, int start, int end, Delimiters delimiters, int position, long offset) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.delimiters = delimiters;
    this.position = position;
    this.offset = offset;
    this.separators = find(bytes, start, end, (byte) delimiters.element());
    this.key = keyOf(bytes, start, separators.length == 0 ? end : separators[0]);
  }

  /// How many separators a segment can have: after the last one of a BIN or BDS only raw bytes
  /// follow.
  private static int mostSeparators(byte[] bytes, int start, int end) {
    if (end - start < 4 || bytes[start] != 'B') {
      return Integer.MAX_VALUE;
    }
    if (bytes[start + 1] == 'I' && bytes[start + 2] == 'N') {
      return 2;
    }
    return bytes[start + 1] == 'D' && bytes[start + 2] == 'S' ? 3 : Integer.MAX_VALUE;
  }

  /// A segment from text without its terminator, e.g. `REF*EI*123456789`, at position 1.
  public static Segment of(String text, Delimiters delimiters) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Segment(bytes, 0, bytes.length, delimiters, 1, 0);
  }

  private static int[] find(byte[] bytes, int start, int end, byte separator) {
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

  /// The segment's identifier, e.g. `CLM`.
  public String id() {
    return Text.decode(bytes, start, separators.length == 0 ? end : separators[0]);
  }

  /// The identifier as a number, for quick comparison; 0 where it is longer than three characters.
  int key() {
    return key;
  }

  /// The number of an identifier.
  static int keyOf(String id) {
    var key = 0;
    for (var i = 0; i < id.length(); i++) {
      key = key << 8 | id.charAt(i);
    }
    return id.length() > 3 ? 0 : key;
  }

  private static int keyOf(byte[] bytes, int from, int to) {
    var key = 0;
    for (var i = from; i < to; i++) {
      key = (key << 8) | (bytes[i] & 0xFF);
    }
    return to - from > 3 ? 0 : key;
  }

  /// Whether the identifier is the given one, without making a string.
  boolean is(String id) {
    return key == keyOf(id) && key != 0;
  }

  /// The number of the last element that is there, empty ones counted; 0 for a bare identifier.
  public int size() {
    return separators.length;
  }

  /// Element `n` as it stands, with its component and repetition separators; `""` when absent.
  public String element(int n) {
    if (n < 1 || n > separators.length) {
      return "";
    }
    return Text.decode(bytes, separators[n - 1] + 1, elementEnd(n));
  }

  /// How many bytes element `n` has.
  int elementLength(int n) {
    return n < 1 || n > separators.length ? 0 : elementEnd(n) - separators[n - 1] - 1;
  }

  private int elementEnd(int n) {
    return n < separators.length ? separators[n] : end;
  }

  /// Component `m` of element `n`, from its first repetition; `""` when absent.
  public String component(int n, int m) {
    return pick(element(n), m);
  }

  private String pick(String element, int m) {
    var repeat = element.indexOf(delimiters.repetition());
    var rest = repeat < 0 ? element : element.substring(0, repeat);
    for (var i = 1; i < m; i++) {
      var cut = rest.indexOf(delimiters.component());
      if (cut < 0) {
        return "";
      }
      rest = rest.substring(cut + 1);
    }
    var cut = rest.indexOf(delimiters.component());
    return cut < 0 ? rest : rest.substring(0, cut);
  }

  /// The components of element `n`'s first repetition, in order; empty when the element is absent.
  public List<String> components(int n) {
    var first = repetitions(n);
    return first.isEmpty() ? List.of() : split(first.getFirst(), delimiters.component());
  }

  /// The repetitions of element `n`, in order; empty when the element is absent.
  public List<String> repetitions(int n) {
    var element = element(n);
    return element.isEmpty() ? List.of() : split(element, delimiters.repetition());
  }

  /// Splits a repetition of this segment into its components.
  List<String> componentsOf(String repetition) {
    return split(repetition, delimiters.component());
  }

  private static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>(4);
    var from = 0;
    for (var cut = text.indexOf(separator); cut >= 0; cut = text.indexOf(separator, from)) {
      parts.add(text.substring(from, cut));
      from = cut + 1;
    }
    parts.add(text.substring(from));
    return List.copyOf(parts);
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
