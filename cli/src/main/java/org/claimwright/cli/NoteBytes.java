package org.claimwright.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A note as a file holds it: UTF-8, or else the encoding of older Windows programs, in which every
/// byte is a character. So no letter of a note is lost.
final class NoteBytes {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private NoteBytes() {}

  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS);
    }
  }
}
