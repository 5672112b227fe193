package org.claimwright.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON by recursive descent, at most [#DEEPEST] levels deep.
final class JsonParser {

  private static final int DEEPEST = 200;

  private final String text;
  private int at;
  private int depth;

  JsonParser(String text) {
    this.text = text;
  }

  @Nullable Object whole() {
    var value = value();
    end();
    return value;
  }

  Map<String, @Nullable Object> wholeObject() {
    skipBlanks();
    if (peek() != '{') {
      throw wrong("an object");
    }
    var object = object();
    end();
    return object;
  }

  private void end() {
    skipBlanks();
    if (at < text.length()) {
      throw wrong("the end");
    }
  }

  private @Nullable Object value() {
    skipBlanks();
    if (++depth > DEEPEST) {
      throw wrong("less nesting");
    }
    var value = valueHere();
    depth--;
    return value;
  }

  private @Nullable Object valueHere() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() {
    var object = new LinkedHashMap<String, @Nullable Object>();
    expect('{');
    if (accept('}')) {
      return object;
    }
    do {
      skipBlanks();
      var key = string();
      expect(':');
      object.put(key, value());
    } while (accept(','));
    expect('}');
    return object;
  }

  private List<@Nullable Object> array() {
    var array = new ArrayList<@Nullable Object>();
    expect('[');
    if (accept(']')) {
      return array;
    }
    do {
      array.add(value());
    } while (accept(','));
    expect(']');
    return array;
  }

  private String string() {
    if (peek() != '"') {
      throw wrong("a text in quotes");
    }
    at++;
    var out = new StringBuilder();
    while (peek() != '"') {
      var c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    var c = peek();
    at++;
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      case '"', '\\', '/' -> c;
      default -> throw wrong("an escape");
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw wrong("four hexadecimal digits");
    }
    try {
      var c = (char) Integer.parseInt(text, at, at + 4, 16);
      at += 4;
      return c;
    } catch (NumberFormatException e) {
      throw wrong("four hexadecimal digits");
    }
  }

  private Object number() {
    var from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      var number = new BigDecimal(text.substring(from, at));
      return number.scale() == 0 && number.precision() <= 18
          ? (Object) number.longValueExact()
          : number;
    } catch (NumberFormatException e) {
      at = from;
      throw wrong("a value");
    }
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong("a value");
    }
    at += word.length();
    return value;
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("more");
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw wrong("'" + c + "'");
    }
  }

  private boolean accept(char c) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException("JSON at character " + at + ": expected " + expected);
  }
}
