package org.claimwright.x12;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Recognises what a file is that is not X12, so that the answer says so and what to do.
final class ForeignFormat {

  private ForeignFormat() {}

  static Optional<String> of(byte[] bytes, int from, int limit) {
    var head = new String(bytes, from, Math.min(16, limit - from), StandardCharsets.ISO_8859_1);
    return known(head).or(() -> shape(head));
  }

  private static Optional<String> known(String head) {
    if (head.startsWith("PK\3\4")) {
      return Optional.of(
          "This is a zip archive, not an X12 file. Unpack it and send what is inside.");
    }
    if (head.startsWith("\u001f\u008b")) {
      return Optional.of("This is a gzip archive, not an X12 file. Unpack it first.");
    }
    if (head.startsWith("%PDF")) {
      return Optional.of("This is a PDF, not an X12 file.");
    }
    if (head.startsWith("MSH|")) {
      return Optional.of("This is an HL7 version 2 message, not an X12 file.");
    }
    if (head.startsWith("UNA") || head.startsWith("UNB")) {
      return Optional.of("This is an EDIFACT file, not X12.");
    }
    if (head.startsWith("<") || head.startsWith("{") || head.startsWith("[")) {
      return Optional.of("This is XML, HTML or JSON, not an X12 file.");
    }
    return Optional.empty();
  }

  private static Optional<String> shape(String head) {
    if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff") || wide(head)) {
      return Optional.of("This is UTF-16 text. Save it as plain ASCII or UTF-8 and send it again.");
    }
    if (head.startsWith("GS") || head.startsWith("ST")) {
      var id = head.substring(0, 2);
      return Optional.of("The file begins with " + id + ": its interchange header ISA is missing.");
    }
    return Optional.empty();
  }

  private static boolean wide(String head) {
    return head.startsWith("I\0S\0A\0") || head.startsWith("\0I\0S\0A");
  }
}
