package org.claimwright.coding.text;

/// One word, number or punctuation mark of a note.
///
/// @param word in lower case, as written
/// @param stem the form in which words are compared; the mark itself for punctuation
/// @param start UTF-16 offset into the note
/// @param end exclusive
public record Token(String word, String stem, int start, int end) {

  /// True for letters and digits, false for a punctuation mark.
  public boolean isWord() {
    return Character.isLetterOrDigit(word.charAt(0));
  }
}
