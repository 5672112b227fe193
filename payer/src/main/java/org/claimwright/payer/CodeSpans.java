package org.claimwright.payer;

import java.util.ArrayList;
import java.util.List;

/// A list of procedure codes and ranges of them, as plan books write it: `99202-99215 99381-99397
/// G0439`.
record CodeSpans(List<Span> spans) {

  static final CodeSpans NONE = new CodeSpans(List.of());

  record Span(String first, String last) {}

  /// @throws IllegalArgumentException when a word is no code or range
  static CodeSpans parse(String words) {
    var spans = new ArrayList<Span>();
    for (var word : words.strip().split("\\s+", -1)) {
      if (!word.matches("[A-Z0-9]{5}(-[A-Z0-9]{5})?")) {
        throw new IllegalArgumentException(
            "not a procedure code or range of codes: \"" + word + "\"");
      }
      spans.add(new Span(word.substring(0, 5), word.substring(word.length() - 5)));
    }
    return new CodeSpans(List.copyOf(spans));
  }

  boolean contains(String code) {
    return spans.stream()
        .anyMatch(span -> span.first().compareTo(code) <= 0 && code.compareTo(span.last()) <= 0);
  }
}
