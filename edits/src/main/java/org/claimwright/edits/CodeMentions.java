package org.claimwright.edits;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The codes that an instruction of the Tabular List names in brackets: `(E10.-)`, `(I26.0-,
/// I26.9-)`, `(O00-O9A)`.
///
/// Mentions with a condition on single characters ("with fifth or sixth character 6") are left out:
/// the note alone does not tell which codes they mean.
record CodeMentions(List<Span> spans) {

  private static final String CODE = "[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?";
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern MENTION =
      Pattern.compile("(" + CODE + ")(?:\\.?-(?:(" + CODE + "))?)?");

  static CodeMentions in(String note) {
    return new CodeMentions(
        BRACKETS
            .matcher(note)
            .results()
            .map(bracket -> bracket.group(1))
            .filter(inside -> !inside.contains("character"))
            .flatMap(inside -> MENTION.matcher(inside).results())
            .map(CodeMentions::span)
            .toList());
  }

  boolean covers(String code) {
    var plain = DiagnosisRules.plain(code);
    return spans.stream().anyMatch(span -> span.covers(plain));
  }

  private static Span span(MatchResult mention) {
    var first = DiagnosisRules.plain(mention.group(1));
    var last = mention.group(2);
    return new Span(first, last == null ? first : DiagnosisRules.plain(last));
  }

  /// Codes, without their dots, from those that begin with the first to those that begin with the
  /// last.
  record Span(String first, String last) {
    boolean covers(String plain) {
      var end = plain.substring(0, Math.min(plain.length(), last.length()));
      return plain.compareTo(first) >= 0 && end.compareTo(last) <= 0;
    }
  }
}
