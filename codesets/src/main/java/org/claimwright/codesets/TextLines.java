package org.claimwright.codesets;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A text file line by line: CR LF or LF, with or without a byte order mark, UTF-8 and, where that
/// cannot be, Windows-1252.
final class TextLines implements AutoCloseable {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private long number;
  private boolean endedWhole = true;

  TextLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// The next line without its end; null after the last.
  ///
  /// @throws IOException when a line is longer than any text file's
  @Nullable String next() throws IOException {
    line.reset();
    int read = in.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n') {
      line.write(read);
      if (line.size() > LONGEST) {
        throw new IOException("line " + (number + 1) + " has no end: this is not a text file");
      }
      read = in.read();
    }
    endedWhole = read == '\n';
    number++;
    return decoded();
  }

  /// The number of the line last read, from 1.
  long number() {
    return number;
  }

  /// Whether the line last read ended in a line end rather than with the file.
  boolean endedWhole() {
    return endedWhole;
  }

  private String decoded() {
    var bytes = line.toByteArray();
    int length =
        bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    int start = number == 1 && startsWithMark(bytes) ? 3 : 0;
    return text(bytes, start, length - start);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static String text(byte[] bytes, int start, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, start, length, WINDOWS);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
