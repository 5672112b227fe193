package org.claimwright.app.clearinghouse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// X12 as text and back without loss: every byte is one character.
final class WireBytes {

  private WireBytes() {}

  static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  static byte[] of(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
