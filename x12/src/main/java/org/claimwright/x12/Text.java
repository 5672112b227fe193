package org.claimwright.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Bytes to text: ASCII as a rule, UTF-8 where it is well formed, Latin-1 otherwise.
final class Text {

  private Text() {}

  static String decode(byte[] bytes, int from, int to) {
    for (var i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return decodeWide(bytes, from, to);
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String decodeWide(byte[] bytes, int from, int to) {
    try {
      var utf8 = StandardCharsets.UTF_8.newDecoder();
      return utf8.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
  }

  /// The parts between separators, in order; one where there is no separator.
  static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>(4);
    var from = 0;
    for (var cut = text.indexOf(separator); cut >= 0; cut = text.indexOf(separator, from)) {
      parts.add(text.substring(from, cut));
      from = cut + 1;
    }
    parts.add(text.substring(from));
    return List.copyOf(parts);
  }
}
