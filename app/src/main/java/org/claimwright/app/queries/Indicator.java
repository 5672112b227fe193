package org.claimwright.app.queries;

/// Words of a document that a query cites.
///
/// @param start in UTF-16 code units of the document's text, inclusive
/// @param end exclusive
/// @param words the text between
public record Indicator(long document, int start, int end, String words) {

  public Indicator {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /// `12-340-365`, as forms carry it.
  public String place() {
    return document + "-" + start + "-" + end;
  }
}
