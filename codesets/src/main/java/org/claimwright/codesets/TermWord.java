package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.List;

/// One comparable word of a term.
///
/// @param optional it stands in round brackets: a non-essential modifier
record TermWord(String word, boolean optional) {

  /// The words of a term's text in order.
  static List<TermWord> of(String text) {
    var words = new ArrayList<TermWord>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == ')') {
        add(words, text.substring(start, i), depth > 0);
        depth = Math.max(0, depth + (c == '(' ? 1 : -1));
        start = i + 1;
      }
    }
    add(words, text.substring(start), depth > 0);
    return words;
  }

  private static void add(List<TermWord> words, String part, boolean optional) {
    for (var word : Words.of(part)) {
      words.add(new TermWord(word, optional));
    }
  }
}
