package org.claimwright.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lines of a large text file as bytes in one buffer, for readers that must be fast (measured by
/// `bench codesets`). Line ends are CR LF or LF and are left out.
final class ByteLines implements AutoCloseable {

  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int filled;
  private int start;
  private int next;
  private int length;
  private long number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /// Goes to the next line; false after the last.
  boolean next() throws IOException {
    start = next;
    int end = lineEnd(start);
    while (end < 0) {
      int searched = filled - start;
      if (!more()) {
        end = filled;
        break;
      }
      end = lineEnd(start + searched);
    }
    if (end == filled && start >= filled) {
      return false;
    }
    next = Math.min(end + 1, filled);
    length = end - start;
    length -= length > 0 && buffer[start + length - 1] == '\r' ? 1 : 0;
    number++;
    return true;
  }

  private int lineEnd(int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean more() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      if (filled > LONGEST) {
        throw new IOException("line " + (number + 1) + " has no end: this is not a text file");
      }
      buffer = Arrays.copyOf(buffer, filled * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(read, 0);
    return read > 0;
  }

  /// The number of the line, from 1.
  long number() {
    return number;
  }

  int length() {
    return length;
  }

  int indexOf(byte wanted, int from) {
    for (int i = from; i < length; i++) {
      if (buffer[start + i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /// Whether the bytes are capital letters and digits only.
  boolean isCode(int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = buffer[start + i];
      if (!(b >= '0' && b <= '9') && !(b >= 'A' && b <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /// The bytes packed as {@link CodeKey} packs a code.
  long key(int from, int to) {
    return CodeKey.pack(buffer, start + from, to - from);
  }

  String text(int from, int to) {
    return new String(buffer, start + from, to - from, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
