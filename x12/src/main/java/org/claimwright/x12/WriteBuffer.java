package org.claimwright.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.x12.X12Writer.Composite;
import org.claimwright.x12.X12Writer.Repetition;

/// The bytes of a file being written; the last line can be cut back while it is built. What is
/// written stays where it is: a long file is put together once, at its end, or passed on in parts.
///
/// Hot: a whole segment is written at once, four characters at a time, and whether all of them may
/// go out is asked at its end. Measured by `bench x12`, "write".
final class WriteBuffer {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int FIRST_CHUNK = 1 << 12;
  private static final int CHUNK = 1 << 15;

  /// How many characters are written at once, even where fewer count.
  private static final int STEP = 4;

  private static final int ALL_PASS = -1;

  private final Delimiters delimiters;
  private final PlainText plain;
  private final byte element;
  private final byte segment;
  private final List<byte[]> chunks = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private byte[] bytes = new byte[FIRST_CHUNK];
  private int end;
  private int lineStart;

  /// The room that is kept for what is short: delimiters, and texts that are written in one step.
  private int kept;

  /// Of the composites and repetitions in the line, see {@link PlainText#passing}.
  private int passing;

  /// @param basic whether small letters are not written as they are
  WriteBuffer(Delimiters delimiters, boolean basic) {
    this.delimiters = delimiters;
    this.plain = new PlainText(delimiters, basic);
    this.element = (byte) delimiters.element();
    this.segment = (byte) delimiters.segment();
  }

  /// Writes a segment as a line of its own, without the empty elements at its end. Where a
  /// character might not pass, nothing is written and false returned.
  boolean write(String id, Object[] values) {
    begin(values.length);
    var to = bytes;
    var at = end;
    var filled = at;
    var passes = ALL_PASS;
    Object value = id;
    for (var i = 0; ; i++) {
      if (value instanceof String text) {
        var length = text.length();
        if (length > STEP) {
          if (to.length - at < length + kept) {
            end = at;
            nextChunk(length + kept);
            to = bytes;
            at = end;
          }
          passes &= longer(text, length, to, at);
          at += length;
          filled = at;
        } else if (length > 0) {
          var four = PlainText.upToFour(text, length);
          INTS.set(to, at, four);
          passes &= plain.passing(four);
          at += length;
          filled = at;
        }
      } else {
        var before = at - lineStart;
        filled -= lineStart;
        end = at;
        putParts(value);
        to = bytes;
        at = end;
        filled = at - lineStart > before ? at : filled + lineStart;
      }
      if (i == values.length) {
        break;
      }
      to[at++] = element;
      value = values[i];
    }
    if (!PlainText.all(passes & passing)) {
      return false;
    }
    to[filled] = segment;
    end = filled + 1;
    lineStart = end;
    return true;
  }

  private void putParts(Object value) {
    switch (value) {
      case String text -> putText(text);
      case Composite composite -> putComposite(composite.parts);
      case Repetition repetition -> putRepetition(repetition.values);
      default -> putText(value.toString());
    }
  }

  private void putRepetition(Object[] values) {
    expect(values.length);
    for (var i = 0; i < values.length; i++) {
      if (i > 0) {
        put(delimiters.repetition());
      }
      putParts(values[i]);
    }
  }

  private void putComposite(String[] parts) {
    expect(parts.length);
    var filled = length();
    for (var i = 0; i < parts.length; i++) {
      if (i > 0) {
        put(delimiters.component());
      }
      putText(parts[i]);
      filled = parts[i].isEmpty() ? filled : length();
    }
    cut(filled);
  }

  private void putText(String text) {
    var length = text.length();
    if (length > STEP) {
      room(length);
      passing &= longer(text, length, bytes, end);
    } else if (length > 0) {
      var four = PlainText.upToFour(text, length);
      INTS.set(bytes, end, four);
      passing &= plain.passing(four);
    }
    end += length;
  }

  /// The last four characters first, then from the beginning until these are reached.
  private int longer(String text, int length, byte[] to, int at) {
    var last = length - STEP;
    var four = PlainText.four(text, last);
    INTS.set(to, at + last, four);
    var passes = plain.passing(four);
    for (var i = 0; i < last; i += STEP) {
      four = PlainText.four(text, i);
      INTS.set(to, at + i, four);
      passes &= plain.passing(four);
    }
    return passes;
  }

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

  /// Begins a line anew, of an identifier and so many values at most.
  void begin(int values) {
    end = lineStart;
    passing = ALL_PASS;
    kept = 0;
    expect(values + 2);
  }

  /// The line will have more values.
  void expect(int more) {
    kept += (1 + STEP) * more;
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

  /// Makes room for so many bytes besides what is kept.
  private void room(int more) {
    if (bytes.length - end < more + kept) {
      nextChunk(more + kept);
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

  /// Hands over the lines and begins anew.
  void passOn(OutputStream to) {
    try {
      for (var i = 0; i < chunks.size(); i++) {
        to.write(chunks.get(i), 0, lengths.get(i));
      }
      to.write(bytes, 0, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chunks.clear();
    lengths.clear();
    end = 0;
    lineStart = 0;
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
