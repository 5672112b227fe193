package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.List;

/// Takes an expression of the form `\b(one|two|three)\b|four` apart into what it lets match, so
/// that each way can be sought by its own words. What is of another form stays whole.
final class Alternatives {
  private static final String OPENS = "\\b(";
  private static final String CLOSES = ")\\b";

  private Alternatives() {}

  /// Expressions of which one is found exactly where the given one is.
  static List<String> of(String expression) {
    var found = new ArrayList<String>();
    for (var part : parts(expression)) {
      if (isWrapped(part)) {
        var inner = part.substring(OPENS.length(), part.length() - CLOSES.length());
        parts(inner).forEach(way -> found.add("\\b(?:" + way + ")\\b"));
      } else {
        found.add(part);
      }
    }
    return found;
  }

  /// Whether one plain group between word boundaries is all of it.
  private static boolean isWrapped(String part) {
    return part.startsWith(OPENS)
        && !part.startsWith("?", OPENS.length())
        && part.endsWith(CLOSES)
        && closing(part, OPENS.length() - 1) == part.length() - CLOSES.length();
  }

  /// Where the group that opens at a place closes; -1 where it does not.
  private static int closing(String text, int opening) {
    int depth = 0;
    for (int at = opening; at < text.length(); at = next(text, at)) {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /// Cut at the bars that stand in no group.
  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at = next(text, at)) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(text.substring(from, at));
        from = at + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /// The next character that is neither escaped nor in a class.
  private static int next(String text, int at) {
    if (text.charAt(at) == '\\') {
      return at + 2;
    }
    if (text.charAt(at) != '[') {
      return at + 1;
    }
    int end = at + 1;
    while (end < text.length() && (text.charAt(end) != ']' || end == at + 1)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }
}
