package org.claimwright.coding.sections;

/// One line of a note.
///
/// @param start offset of its first character
/// @param end offset after its last character, without the line break
/// @param bare the line without bullet, number, heading marks and surrounding space
/// @param bareStart offset of `bare` in the note
/// @param marked whether it had a bullet or a number
/// @param numbered whether it had a number
record Line(int start, int end, String bare, int bareStart, boolean marked, boolean numbered) {

  static Line of(String text, int start, int end) {
    int at = skipSpace(text, start, end);
    int afterMark = afterMark(text, at, end);
    int afterNumber = afterNumber(text, afterMark, end);
    int bareStart = skipSpace(text, afterNumber, end);
    var bare = strip(text.substring(bareStart, end));
    return new Line(start, end, bare, bareStart, afterNumber > at, afterNumber > afterMark);
  }

  boolean isBlank() {
    return bare.isEmpty();
  }

  private static String strip(String bare) {
    int end = bare.length();
    while (end > 0
        && (Character.isWhitespace(bare.charAt(end - 1)) || bare.charAt(end - 1) == '*')) {
      end--;
    }
    return bare.substring(0, end);
  }

  private static int skipSpace(String text, int at, int end) {
    while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
      at++;
    }
    return at;
  }

  private static int afterMark(String text, int at, int end) {
    int i = at;
    while (i < end && "•*-–—#·>○▪●+=_".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return skipSpace(text, i, end);
  }

  private static int afterNumber(String text, int at, int end) {
    int i = at;
    while (i < end && i - at < 2 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean closed = i > at && i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
    boolean spaced = closed && (i + 1 >= end || !Character.isDigit(text.charAt(i + 1)));
    return spaced ? i + 1 : at;
  }
}
