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
}
