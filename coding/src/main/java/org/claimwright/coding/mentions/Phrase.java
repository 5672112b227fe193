package org.claimwright.coding.mentions;

import java.util.List;

/// Words that lead to a code.
///
/// @param stems the distinct content words, compared without order
/// @param code dotted; may be a category
/// @param text the words as the table or the release writes them
/// @param origin where the words come from
public record Phrase(List<String> stems, String code, String text, Origin origin) {
  public Phrase {
    stems = List.copyOf(stems);
  }

  /// Where a phrase comes from, the most trusted first.
  public enum Origin {
    LEXICON,
    RELEASE_PHRASE,
    INDEX,
    INCLUSION,
    TITLE
  }
}
