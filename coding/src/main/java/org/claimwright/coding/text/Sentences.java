package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a stretch of a note into sentences. A line that ends a thought (blank line after it, a
/// bullet or number after it, short, or closed by punctuation) ends a sentence; a line broken for
/// width does not. Dictation without a full stop is cut between words before it outgrows what one
/// sentence can mean.
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "mr", "mrs", "ms", "vs", "e.g", "i.e", "st", "approx", "pt", "no", "fig", "jr");
  private static final int SHORT_LINE = 55;
  private static final int LONGEST = 2_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Sentences() {}

  /// The sentences between two offsets, in order; empty ones are left out.
  public static List<Sentence> of(String text, int from, int to) {
    var found = new ArrayList<Sentence>();
    int start = from;
    for (int at = from; at < to; at++) {
      if (endsAt(text, from, at, to) || isTooLong(text, start, at)) {
        add(found, text, start, at + 1);
        start = at + 1;
      }
    }
    add(found, text, start, to);
    return found;
  }

  private static boolean isTooLong(String text, int start, int at) {
    return at - start >= LONGEST && Character.isWhitespace(text.charAt(at));
  }

  private static void add(List<Sentence> found, String text, int start, int end) {
    var tokens = Tokenizer.tokens(text, start, end);
    if (tokens.stream().anyMatch(Token::isWord)) {
      int first = tokens.getFirst().start();
      int last = tokens.getLast().end();
      found.add(new Sentence(first, last, tokens, told(text.substring(first, last))));
    }
  }

  private static Told told(String sentence) {
    return new Told(SPACE.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" "));
  }

  private static boolean endsAt(String text, int from, int at, int to) {
    char c = text.charAt(at);
    if (c == '\n') {
      return endsLine(text, from, at, to);
    }
    if (c == '?' || c == '!') {
      return true;
    }
    return c == '.' && endsWithStop(text, from, at, to);
  }

  private static boolean endsWithStop(String text, int from, int at, int to) {
    if (at + 1 >= to) {
      return true;
    }
    char next = text.charAt(at + 1);
    if (!Character.isWhitespace(next)) {
      return false;
    }
    int word = at;
    while (word > from && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    var before = text.substring(word, at).toLowerCase(Locale.ROOT);
    boolean numbering =
        word == lineStart(text, from, at) && before.length() <= 2 && isNumber(before);
    boolean initial = before.length() == 1 && isLetter(before) && lowerFollows(text, at + 1, to);
    return !numbering && !initial && !ABBREVIATIONS.contains(before);
  }

  /// `H. pylori`, `C. diff`: the letter is part of a name.
  private static boolean lowerFollows(String text, int at, int to) {
    return at + 1 < to && text.charAt(at) == ' ' && Character.isLowerCase(text.charAt(at + 1));
  }

  private static boolean isLetter(String word) {
    return Character.isLetter(word.charAt(0));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  private static int lineStart(String text, int from, int at) {
    int start = at;
    while (start > from && text.charAt(start - 1) != '\n') {
      start--;
    }
    while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean endsLine(String text, int from, int at, int to) {
    int next = at + 1;
    while (next < to && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    if (next >= to || !Character.isLowerCase(text.charAt(next))) {
      return next >= to || !continues(text, from, at, next);
    }
    return at - lineStart(text, from, at) < SHORT_LINE / 2;
  }

  private static boolean continues(String text, int from, int at, int next) {
    char first = text.charAt(next);
    boolean wordFollows = Character.isLetter(first) || first == '(' || Character.isDigit(first);
    int length = at - lineStart(text, from, at);
    char last = lastChar(text, from, at);
    return wordFollows
        && length >= SHORT_LINE
        && (Character.isLetterOrDigit(last) || last == ',')
        && !isListed(text, next);
  }

  private static char lastChar(String text, int from, int at) {
    int last = at - 1;
    while (last > from && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last < from ? '\n' : text.charAt(last);
  }

  private static boolean isListed(String text, int next) {
    int at = next;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at > next && at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ')');
  }
}
