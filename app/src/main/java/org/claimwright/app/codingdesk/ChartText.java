package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.coding.Span;

/// The codable documents of a visit joined into the one text the engine reads, and the way back
/// from its spans.
///
/// ```
///   note ................ \n\n ASSESSMENT \n addendum .....
///   |--- offset 0                            |--- offset of the addendum
/// ```
///
/// What a clinician adds later is a judgement, and no part of the section the note ended with: it
/// is read under a heading of its own, which stands in no document.
record ChartText(String text, List<Placed> parts) {

  private static final String BETWEEN = "\n\nASSESSMENT\n";
  private static final int MOST_WORDS = 200;
  private static final int PAGE = 3_500;

  /// A document and where it begins in the joined text.
  record Placed(DocumentRecord document, int offset) {}

  static ChartText of(List<DocumentRecord> documents) {
    var text = new StringBuilder();
    var parts = new ArrayList<Placed>();
    for (var document : documents) {
      if (!document.isCodable()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append(BETWEEN);
      }
      parts.add(new Placed(document, text.length()));
      text.append(document.text());
    }
    return new ChartText(text.toString(), List.copyOf(parts));
  }

  /// About how many printed pages it fills.
  int pages() {
    return text.length() / PAGE + 1;
  }

  List<Long> documentIds() {
    return parts.stream().map(part -> part.document().id().value()).toList();
  }

  /// The document a span begins in, and the span there, cut at the document's end.
  Optional<Evidence> locate(Span span) {
    for (var part : parts.reversed()) {
      if (span.start() >= part.offset()) {
        return within(part, span);
      }
    }
    return Optional.empty();
  }

  private static Optional<Evidence> within(Placed part, Span span) {
    var text = part.document().text();
    var start = span.start() - part.offset();
    var end = Math.min(span.end() - part.offset(), text.length());
    if (end <= start) {
      return Optional.empty();
    }
    return Optional.of(
        new Evidence(part.document().id().value(), start, end, bounded(text, start, end)));
  }

  /// The words of a span, the first two hundred characters at most.
  static String bounded(String text, int start, int end) {
    return text.substring(start, Math.min(end, start + MOST_WORDS));
  }
}
