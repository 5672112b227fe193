package org.claimwright.x12;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The bytes of a file being written; the last line can be cut back while it is built. What is
/// written stays where it is: a long file is put together once, at its end.
///
/// Hot: ASCII goes straight into the bytes. Measured by `bench x12`, "write".
final class WriteBuffer {

  private static final int FIRST_CHUNK = 1 << 12;
  private static final int CHUNK = 1 << 16;

  private final List<byte[]> chunks = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private byte[] bytes = new byte[FIRST_CHUNK];
  private int end;
  private int lineStart;

  /// How many there may be in the line.
  private int delimiters = 1;

  /// Writes one of the delimiters that room is kept for, see {@link #begin}.
  void put(char c) {
    bytes[end++] = (byte) c;
  }

  /// Writes any text.
  void put(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, end, encoded.length);
    end += encoded.length;
  }

  /// Writes a text of passing characters only; of another one nothing is written and false
  /// returned.
  boolean put(String text, boolean[] passing) {
    var length = text.length();
    room(length);
    var to = bytes;
    var at = end;
    for (var i = 0; i < length; i++) {
      var c = text.charAt(i);
      if (c >= passing.length || !passing[c]) {
        return false;
      }
      to[at + i] = (byte) c;
    }
    end = at + length;
    return true;
  }

  /// Begins a line anew.
  ///
  /// @param most how many delimiters it will have at most
  void begin(int most) {
    end = lineStart;
    delimiters = most;
    room(0);
  }

  /// The line will have more delimiters.
  void expect(int more) {
    delimiters += more;
    room(0);
  }

  /// How much of the line has been written.
  int length() {
    return end - lineStart;
  }

  /// Takes back what the line has beyond a length.
  void cut(int length) {
    end = lineStart + length;
  }

  void endLine() {
    lineStart = end;
  }

  /// Makes room for so many bytes besides the delimiters.
  private void room(int more) {
    if (bytes.length - end < more + delimiters) {
      nextChunk(more + delimiters);
    }
  }

  /// The lines before stay; the one being built moves on.
  private void nextChunk(int more) {
    var line = end - lineStart;
    var next = new byte[Math.max(CHUNK, 2 * (line + more))];
    System.arraycopy(bytes, lineStart, next, 0, line);
    chunks.add(bytes);
    lengths.add(lineStart);
    bytes = next;
    lineStart = 0;
    end = line;
  }

  byte[] toBytes() {
    var before = lengths.stream().mapToInt(Integer::intValue).reduce(0, Math::addExact);
    var all = new byte[Math.addExact(before, end)];
    var at = 0;
    for (var i = 0; i < chunks.size(); i++) {
      System.arraycopy(chunks.get(i), 0, all, at, lengths.get(i));
      at += lengths.get(i);
    }
    System.arraycopy(bytes, 0, all, at, end);
    return all;
  }
}
