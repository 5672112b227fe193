package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text into words, numbers and punctuation marks. Hyphens part words, apostrophes and decimal
/// points do not. Hot: written as one scan.
public final class Tokenizer {
  private Tokenizer() {}

  /// The tokens between two offsets.
  public static List<Token> tokens(String text, int from, int to) {
    var tokens = new ArrayList<Token>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        at++;
        continue;
      }
      int end = Character.isLetterOrDigit(c) ? wordEnd(text, at, to) : at + 1;
      tokens.add(token(text, at, end));
      at = end;
    }
    return tokens;
  }

  /// The tokens of a whole text.
  public static List<Token> tokens(String text) {
    return tokens(text, 0, text.length());
  }

  private static Token token(String text, int start, int end) {
    var word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (!Character.isLetterOrDigit(word.charAt(0))) {
      return new Token(word, word, start, end);
    }
    int apostrophe = apostrophe(word);
    var bare = apostrophe > 0 ? word.substring(0, apostrophe) : word;
    return new Token(word, Stems.of(bare), start, end);
  }

  private static int apostrophe(String word) {
    int straight = word.indexOf('\'');
    int at = straight >= 0 ? straight : word.indexOf('\u2019');
    return at > 0 && word.endsWith("s") ? at : -1;
  }

  private static int wordEnd(String text, int start, int to) {
    int at = start + 1;
    while (at < to && continuesWord(text, at, to)) {
      at++;
    }
    return at;
  }

  private static boolean continuesWord(String text, int at, int to) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean inside = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    if (c == '\'' || c == '\u2019') {
      return inside;
    }
    return c == '.'
        && inside
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
