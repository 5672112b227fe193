package org.claimwright.app.codingdesk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.coding.Assertion;

/// What speaks for a code.
///
/// @param percent the engine's score of a hundred; 100 for what a person added
/// @param why one sentence for a coder
/// @param evidence in note order; empty for a code a person added without marking words
public record Grounds(int percent, String why, Assertion assertion, List<Evidence> evidence) {

  public Grounds {
    evidence = List.copyOf(evidence);
  }

  /// With further words, in the order of the documents, none twice.
  Grounds and(List<Evidence> marked) {
    var all =
        Stream.concat(evidence.stream(), marked.stream())
            .distinct()
            .sorted(Comparator.comparingLong(Evidence::document).thenComparingInt(Evidence::start))
            .toList();
    return new Grounds(percent, why, assertion, all);
  }
}
