package org.claimwright.app.denials;

import java.util.List;

/// What a person may change of an appeal letter.
///
/// @param words the letter from the salutation on, paragraphs apart by an empty line
/// @param enclosures one to a line
public record LetterText(String words, String enclosures) {

  public LetterText {
    words = words.replace("\r\n", "\n");
    enclosures = enclosures.replace("\r\n", "\n");
  }

  public List<String> paragraphs() {
    return List.of(words.strip().split("\n\\s*\n", -1));
  }

  public List<String> enclosed() {
    return enclosures.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
