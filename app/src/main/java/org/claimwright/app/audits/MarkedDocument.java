package org.claimwright.app.audits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimwright.app.codingdesk.Evidence;
import org.claimwright.app.encounters.DocumentRecord;

/// A document of a visit in stretches, those marked that codes rest on. Its words stand untouched
/// and in order.
record MarkedDocument(DocumentRecord document, List<Run> runs) {

  /// A stretch of words.
  record Run(String text, boolean marked) {}

  static MarkedDocument of(DocumentRecord document, List<Evidence> evidence) {
    var text = document.text();
    var marks = new BitSet();
    evidence.stream()
        .filter(one -> one.document() == document.id().value())
        .forEach(one -> marks.set(one.start(), Math.min(one.end(), text.length())));
    var runs = new ArrayList<Run>();
    int at = 0;
    while (at < text.length()) {
      var marked = marks.get(at);
      int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
      int end = next < 0 ? text.length() : Math.min(next, text.length());
      runs.add(new Run(text.substring(at, end), marked));
      at = end;
    }
    return new MarkedDocument(document, List.copyOf(runs));
  }
}
