package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// Reads from a regular expression what every text that it is found in must hold. What it does not
/// understand counts as something of which nothing is known, so that no match is missed.
final class FormReader {
  private static final int LARGEST_CLASS = 8;
  private static final Form EMPTY = Form.of(Set.of(""));
  private static final Form EDGE = Form.of(Set.of(String.valueOf(Told.EDGE)));

  private final String expression;
  private int at;

  private FormReader(String expression) {
    this.expression = expression;
  }

  static Form read(String expression) {
    var reader = new FormReader(expression);
    try {
      var form = reader.alternatives();
      return reader.at == expression.length() ? form : Form.UNKNOWN;
    } catch (NotUnderstood e) {
      return Form.UNKNOWN;
    }
  }

  private Form alternatives() {
    var ways = new ArrayList<Form>();
    ways.add(sequence());
    while (is('|')) {
      at++;
      ways.add(sequence());
    }
    return Form.either(ways);
  }

  private Form sequence() {
    var parts = new ArrayList<Form>();
    while (at < expression.length() && !is('|') && !is(')')) {
      int end = plainEnd();
      if (end > at) {
        parts.add(Form.of(Set.of(expression.substring(at, end))));
        at = end;
      } else {
        parts.add(quantified(atom()));
      }
    }
    return Form.inTurn(parts);
  }

  /// The end of the letters, digits and blanks that stand here without a quantifier.
  private int plainEnd() {
    int end = at;
    while (end < expression.length() && isPlain(expression.charAt(end))) {
      end++;
    }
    boolean quantified = end < expression.length() && "?*+{".indexOf(expression.charAt(end)) >= 0;
    return quantified ? end - 1 : end;
  }

  private static boolean isPlain(char c) {
    return Character.isLetterOrDigit(c) || c == ' ';
  }

  private Form atom() {
    char c = expression.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escape();
      case '.' -> Form.UNKNOWN;
      case '^', '$' -> EMPTY;
      case '*', '+', '?', '{' -> throw new NotUnderstood();
      default -> Form.of(Set.of(String.valueOf(c)));
    };
  }

  /// What a look ahead or behind asks for stands in no match.
  private Form group() {
    boolean special = is('?');
    boolean plain = expression.startsWith("?:", at);
    boolean look =
        expression.startsWith("?=", at)
            || expression.startsWith("?!", at)
            || expression.startsWith("?<=", at)
            || expression.startsWith("?<!", at);
    if (special && !plain && !look) {
      throw new NotUnderstood();
    }
    while (special && "?:=!<".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
    var inner = alternatives();
    close(')');
    return look ? EMPTY : inner;
  }

  private Form escape() {
    char c = expression.charAt(at++);
    if (c == 'b') {
      return EDGE;
    }
    if (c == 'Q' || Character.isDigit(c)) {
      throw new NotUnderstood();
    }
    return Character.isLetter(c) ? Form.UNKNOWN : Form.of(Set.of(String.valueOf(c)));
  }

  /// A few characters of which one stands, or any.
  private Form characters() {
    boolean known = !is('^');
    at += known ? 0 : 1;
    if (is(']')) {
      throw new NotUnderstood();
    }
    var texts = new LinkedHashSet<String>();
    while (!is(']')) {
      char c = next();
      if (c == '[' || (c == '&' && is('&'))) {
        throw new NotUnderstood();
      }
      if (c == '\\') {
        c = next();
        known &= !Character.isLetterOrDigit(c);
      }
      known &= !isRange();
      texts.add(String.valueOf(c));
    }
    close(']');
    return known && texts.size() <= LARGEST_CLASS ? Form.of(texts) : Form.UNKNOWN;
  }

  private boolean isRange() {
    return is('-') && at + 1 < expression.length() && expression.charAt(at + 1) != ']';
  }

  private Form quantified(Form form) {
    var found = form;
    if (is('?')) {
      found = form.optional();
    } else if (is('*')) {
      found = Form.UNKNOWN;
    } else if (is('+')) {
      found = form.repeated();
    } else if (is('{')) {
      found = times(form);
      at = expression.indexOf('}', at);
    } else {
      return form;
    }
    at++;
    if (is('?') || is('+')) {
      at++;
    }
    return found;
  }

  /// `{n}` and `{n,m}`: sure only where it stands at least once.
  private Form times(Form form) {
    if (expression.indexOf('}', at) < 0) {
      throw new NotUnderstood();
    }
    return expression.charAt(at + 1) == '0' ? Form.UNKNOWN : form.repeated();
  }

  private boolean is(char c) {
    return at < expression.length() && expression.charAt(at) == c;
  }

  private char next() {
    if (at >= expression.length()) {
      throw new NotUnderstood();
    }
    return expression.charAt(at++);
  }

  private void close(char c) {
    if (next() != c) {
      throw new NotUnderstood();
    }
  }

  /// An expression of a form that is not read here.
  private static final class NotUnderstood extends RuntimeException {
    NotUnderstood() {
      super("not understood", null, false, false);
    }
  }
}
