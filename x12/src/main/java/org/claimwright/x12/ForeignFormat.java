package org.claimwright.x12;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Recognises what a file is that is not X12, so that the answer says so and what to do.
final class ForeignFormat {

  private static final String UNPACK = ", not an X12 file. Unpack it and send what is inside.";
  static final String UNKNOWN =
      "This is not an X12 file: it does not begin with ISA. Look whether it is the right file.";
  private static final String SEND = " Send the X12 file itself, which begins with ISA.";

  /// How a kind of file begins, and what to say of it.
  private record Beginning(String bytes, String says) {}

  private static final List<Beginning> BEGINNINGS =
      List.of(
          new Beginning("PK\3\4", "This is a zip archive" + UNPACK),
          new Beginning("PK\5\6", "This is an empty zip archive." + SEND),
          new Beginning("\u001f\u008b", "This is a gzip archive" + UNPACK),
          new Beginning("BZh", "This is a bzip2 archive" + UNPACK),
          new Beginning("\u00fd7zXZ", "This is an xz archive" + UNPACK),
          new Beginning("7z\u00bc\u00af", "This is a 7-Zip archive" + UNPACK),
          new Beginning("Rar!", "This is a RAR archive" + UNPACK),
          new Beginning("%PDF", "This is a PDF, not an X12 file." + SEND),
          new Beginning("\u0089PNG", "This is a picture, not an X12 file." + SEND),
          new Beginning("\u00ff\u00d8\u00ff", "This is a picture, not an X12 file." + SEND),
          new Beginning("GIF8", "This is a picture, not an X12 file." + SEND),
          new Beginning("II*\0", "This is a scanned page (TIFF), not an X12 file." + SEND),
          new Beginning("MM\0*", "This is a scanned page (TIFF), not an X12 file." + SEND),
          new Beginning("\u00d0\u00cf\u0011\u00e0", "This is an Office document, not X12." + SEND),
          new Beginning("{\\rtf", "This is a word processor's document (RTF), not X12." + SEND),
          new Beginning("-----BEGIN PGP", "This file is encrypted or signed. Decrypt it first."),
          new Beginning("MIME-Version:", "This is a mail or AS2 message: take the X12 out of it."),
          new Beginning("From: ", "This is an e-mail: take the X12 file out of it."),
          new Beginning("MSH|", "This is an HL7 version 2 message, not an X12 file." + SEND),
          new Beginning("FHS|", "This is a batch of HL7 version 2, not an X12 file." + SEND),
          new Beginning("BHS|", "This is a batch of HL7 version 2, not an X12 file." + SEND),
          new Beginning("UNA", "This is an EDIFACT file, not X12. Ask the sender for X12 005010."),
          new Beginning("UNB", "This is an EDIFACT file, not X12. Ask the sender for X12 005010."),
          new Beginning("<", "This is XML or HTML, not an X12 file." + SEND),
          new Beginning("{", "This is JSON, not an X12 file." + SEND),
          new Beginning("[", "This is JSON, not an X12 file." + SEND),
          new Beginning("SVNB", "This is X12 in base64. Decode it and send what comes out."),
          new Beginning(
              "\"ISA", "The file begins with a quotation mark: a spreadsheet has changed it."),
          new Beginning("GS", "The file begins with GS: its interchange header ISA is missing."),
          new Beginning("ST", "The file begins with ST: its interchange header ISA is missing."));

  private ForeignFormat() {}

  static Optional<String> of(byte[] bytes, int from, int limit) {
    var head = new String(bytes, from, limit - from, StandardCharsets.ISO_8859_1);
    return wide(head).or(() -> known(head)).or(() -> misspelt(head)).or(() -> hidden(head));
  }

  private static Optional<String> known(String head) {
    return BEGINNINGS.stream()
        .filter(beginning -> head.startsWith(beginning.bytes()))
        .map(Beginning::says)
        .findFirst();
  }

  private static Optional<String> wide(String head) {
    var marked = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    if (marked || head.startsWith("I\0S\0A\0") || head.startsWith("\0I\0S\0A")) {
      return Optional.of("This is UTF-16 text. Save it as plain ASCII or UTF-8 and send it again.");
    }
    return Optional.empty();
  }

  private static Optional<String> misspelt(String head) {
    if (head.toLowerCase(Locale.ROOT).startsWith("isa") && !head.startsWith("ISA")) {
      return Optional.of("The file begins with isa in small letters. X12 has ISA in capitals.");
    }
    return Optional.empty();
  }

  /// An ISA that something stands before.
  private static Optional<String> hidden(String head) {
    var at = head.indexOf("ISA*");
    if (at > 0) {
      return Optional.of(
          "%d bytes stand before ISA. Remove what is before it and send the file again."
              .formatted(at));
    }
    return Optional.empty();
  }
}
