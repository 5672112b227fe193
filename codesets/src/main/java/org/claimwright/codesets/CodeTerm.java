package org.claimwright.codesets;

/// Words that lead to a code: a title, an inclusion term, an Alphabetic Index path or a clinician's
/// phrase.
///
/// @param text the words; Index paths have their levels joined by `, `, main term first
/// @param code dotted; may be a category that needs more characters
public record CodeTerm(String text, String code, Source source) {
  /// Where the words come from, the most authoritative first.
  public enum Source {
    TITLE,
    INCLUSION,
    INDEX,
    PHRASE
  }
}
