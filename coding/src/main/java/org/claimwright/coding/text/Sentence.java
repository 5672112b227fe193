package org.claimwright.coding.text;

import java.util.List;

/// A sentence, a line of a list or a heading.
///
/// @param words the sentence in lower case on one line, for looking up whole expressions
public record Sentence(int start, int end, List<Token> tokens, String words) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
