package org.claimwright.app.queries;

import org.claimwright.kernel.Severity;

/// What stands against a query, where, and how it is mended.
///
/// @param words the offending ones as written, `""` when something is missing
public record Objection(Rule rule, Place place, String words, String message, String fix) {

  /// The rule and where it stands written.
  public record Rule(String id, Severity severity, String citation) {}

  /// Where it is.
  ///
  /// @param field `title`, `question`, `options` or `indicators`
  /// @param start in UTF-16 code units of the field's text
  /// @param end exclusive; equal to the start when something is missing
  public record Place(String field, int start, int end) {
    static Place all(String field) {
      return new Place(field, 0, 0);
    }
  }

  public boolean isStop() {
    return rule.severity() == Severity.STOP;
  }

  /// `Question, character 12`, or the field alone.
  public String where() {
    var field =
        place.field().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + place.field().substring(1);
    return place.end() > place.start() ? field + ", character " + (place.start() + 1) : field;
  }
}
