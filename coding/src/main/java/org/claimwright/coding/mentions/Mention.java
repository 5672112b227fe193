package org.claimwright.coding.mentions;

import java.util.BitSet;
import org.claimwright.coding.Span;
import org.claimwright.coding.text.Sentence;

/// A phrase found in a sentence.
///
/// @param covered indexes of the sentence's tokens that are words of the phrase
public record Mention(Phrase phrase, Sentence sentence, BitSet covered) {

  public int first() {
    return covered.nextSetBit(0);
  }

  public int last() {
    return covered.length() - 1;
  }

  /// The words from the first covered one to the last, in the note.
  public Span span() {
    return new Span(sentence.tokens().get(first()).start(), sentence.tokens().get(last()).end());
  }
}
