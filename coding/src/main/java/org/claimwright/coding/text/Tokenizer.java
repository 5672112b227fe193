package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts text into words, numbers and punctuation marks. Hyphens part words, apostrophes and decimal
/// points do not, and the slashed short forms of terse notes (`w/o`, `s/p`) are one word. Capitals
/// that stand for a side (`R knee`, `OS`) are read as one. Hot: written as one scan.
public final class Tokenizer {
  private static final Set<String> SLASHED =
      Set.of("w/o", "w/", "s/p", "r/o", "h/o", "c/o", "f/u", "d/t", "c/w", "y/o", "b/l", "n/v");

  private static final Set<String> HAS_KIND_A =
      Set.of("influenza", "flu", "hepatitis", "type", "hemophilia", "hep");
  private static final String KIND_A = "kind-a";

  private Tokenizer() {}

  /// The tokens between two offsets.
  public static List<Token> tokens(String text, int from, int to) {
    var tokens = new ArrayList<Token>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || isOfInitial(text, at, to)) {
        at++;
        continue;
      }
      int end = Character.isLetterOrDigit(c) ? wordEnd(text, at, to) : at + 1;
      var side = end - at > 2 ? "" : side(text, at, end);
      boolean kind = end - at == 1 && c == 'A' && namesKind(tokens);
      var token = kind ? new Token(KIND_A, KIND_A, at, end) : token(text, at, end);
      tokens.add(side.isEmpty() ? token : new Token(side, side, at, end));
      at = end;
    }
    return tokens;
  }

  /// The stop of a shortened name (`E. coli`, `H. pylori`) parts nothing.
  private static boolean isOfInitial(String text, int at, int to) {
    return text.charAt(at) == '.'
        && at > 0
        && at + 2 < to
        && text.charAt(at + 1) == ' '
        && Character.isLowerCase(text.charAt(at + 2))
        && Character.isUpperCase(text.charAt(at - 1))
        && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
  }

  /// The letter that tells a kind (`influenza A`) is a word, the article is none.
  private static boolean namesKind(List<Token> tokens) {
    return !tokens.isEmpty() && HAS_KIND_A.contains(tokens.getLast().stem());
  }

  /// `R` and `L` but not a letter of a short form, nor litres behind a number; of the eyes `OD`,
  /// `OS`, `OU`.
  private static String side(String text, int at, int end) {
    return switch (text.substring(at, end)) {
      case "R" -> isAlone(text, at, end) ? "right" : "";
      case "L" -> isAlone(text, at, end) ? "left" : "";
      case "OD" -> "right";
      case "OS" -> "left";
      case "OU", "AU" -> "bilateral";
      default -> "";
    };
  }

  private static boolean isAlone(String text, int at, int end) {
    int before = at - 1;
    while (before > 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean amount = before >= 0 && Character.isDigit(text.charAt(before));
    boolean joined = end < text.length() && "/&'-:".indexOf(text.charAt(end)) >= 0;
    boolean part = at > 0 && "/&.'-".indexOf(text.charAt(at - 1)) >= 0;
    return !amount && !joined && !part;
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
    if (start + 1 < to && text.charAt(start + 1) == '/') {
      return slashedEnd(text, start, to);
    }
    int at = start + 1;
    while (at < to && continuesWord(text, at, to)) {
      at++;
    }
    return at;
  }

  /// Behind a slashed short form, else behind its first letter.
  private static int slashedEnd(String text, int start, int to) {
    int end = Math.min(start + 2, to);
    if (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean whole = end >= to || !Character.isLetterOrDigit(text.charAt(end));
    boolean known = whole && SLASHED.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    return known ? end : start + 1;
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
