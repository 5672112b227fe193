package org.claimwright.x12;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a file being written; the last line can be cut back while it is built.
///
/// Hot: ASCII goes straight into the bytes. Measured by `bench x12`, "write".
final class WriteBuffer {

  private byte[] bytes = new byte[4096];
  private int end;
  private int lineStart;

  void put(char c) {
    room(1);
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
    for (var i = 0; i < length; i++) {
      var c = text.charAt(i);
      if (c >= passing.length || !passing[c]) {
        return false;
      }
      bytes[end + i] = (byte) c;
    }
    end += length;
    return true;
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

  private void room(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, bytes.length * 2));
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, end);
  }
}
