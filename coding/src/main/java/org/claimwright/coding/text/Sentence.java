package org.claimwright.coding.text;

import java.util.List;

/// A sentence, a line of a list or a heading.
public record Sentence(int start, int end, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /// The words from one token to another, both included, as one string of stems.
  public String stems() {
    return String.join(" ", tokens.stream().map(Token::stem).toList());
  }
}
