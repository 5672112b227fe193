package org.claimwright.coding.text;

import java.util.List;

/// A sentence, a line of a list or a heading.
///
/// @param told the sentence in lower case on one line, for looking up whole expressions
public record Sentence(int start, int end, List<Token> tokens, Told told) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /// In lower case on one line.
  public String words() {
    return told.words();
  }
}
