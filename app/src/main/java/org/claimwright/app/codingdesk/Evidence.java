package org.claimwright.app.codingdesk;

/// Words of a document that a code rests on.
///
/// @param document its number
/// @param start in UTF-16 code units of the document's text, inclusive
/// @param end exclusive
/// @param words the text between, for those who do not have the document at hand
public record Evidence(long document, int start, int end, String words) {

  public Evidence {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /// The words on one line; of a long stretch the beginning, with dots behind its last whole word.
  public String quote() {
    var line = words.replaceAll("\\s+", " ").strip();
    if (words.length() >= end - start) {
      return line;
    }
    int last = line.lastIndexOf(' ');
    return (last < 0 ? line : line.substring(0, last)) + " …";
  }
}
