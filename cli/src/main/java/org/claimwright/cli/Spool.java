package org.claimwright.cli;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes that are written now and read once something later is known: held in memory as long as
/// they are few, in a temporary file that only its owner may read, and that goes with the spool,
/// beyond that.
///
/// Only a broken disk throws ([UncheckedIOException]). Not for use by several threads.
final class Spool extends OutputStream {

  /// How many bytes are held in memory.
  private static final int MOST_HELD = 1 << 20;

  private byte[] held = new byte[1 << 10];
  private int count;
  private @Nullable FileChannel file;
  private long inFile;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (count + length > MOST_HELD) {
      empty();
    }
    if (count + length > held.length) {
      held = Arrays.copyOf(held, Math.max(count + length, count * 2));
    }
    System.arraycopy(bytes, from, held, count, length);
    count += length;
  }

  /// How many bytes there are.
  long size() {
    return inFile + count;
  }

  /// All bytes from the first on, as often as wanted; nothing may be written until they are read.
  InputStream read() {
    var last = new ByteArrayInputStream(held, 0, count);
    if (inFile == 0) {
      return last;
    }
    try {
      return new SequenceInputStream(inFile(), last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes all bytes as the text they are, UTF-8.
  void copyTo(Writer out) {
    try {
      new InputStreamReader(read(), StandardCharsets.UTF_8).transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file stays open when its stream is closed, to be read again.
  private InputStream inFile() throws IOException {
    return new FilterInputStream(Channels.newInputStream(file().position(0))) {
      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void empty() {
    try {
      var left = ByteBuffer.wrap(held, 0, count);
      file().position(inFile);
      while (left.hasRemaining()) {
        file().write(left);
      }
      inFile += count;
      count = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileChannel file() throws IOException {
    if (file == null) {
      file =
          FileChannel.open(
              Files.createTempFile("claimwright", ".spool"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return file;
  }
}
