package org.claimwright.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// JSON without a library, which would cost a command its start: writing with keys in the order
/// given, and reading for input that comes as JSON lines.
///
/// Text is a `String`, an object a `Map` (an ordered one from [#object]), an array a `List`, a
/// number an `Integer`, `Long` or `BigDecimal`; null is null.
public final class Json {

  private Json() {}

  /// An object under construction; keys keep their order.
  public static JsonObject object() {
    return new JsonObject();
  }

  /// An object whose keys come out in the order they were put in.
  public static final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

    JsonObject() {}

    /// Adds a key.
    public JsonObject with(String key, @Nullable Object value) {
      put(key, value);
      return this;
    }

    /// Adds a key unless the text is empty.
    public JsonObject withText(String key, String value) {
      return value.isEmpty() ? this : with(key, value);
    }
  }

  /// The value as JSON on one line.
  public static String write(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Boolean truth -> truth.toString();
      case BigDecimal number -> number.toPlainString();
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Map<?, ?> map -> writeObject(map);
      case Iterable<?> items -> writeArray(items);
      default -> quote(value.toString());
    };
  }

  private static String writeObject(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(entry -> quote(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String writeArray(Iterable<?> items) {
    var text = new StringBuilder("[");
    for (var item : items) {
      text.append(text.length() > 1 ? "," : "").append(write(item));
    }
    return text.append(']').toString();
  }

  /// The text in quotes, escaped.
  public static String quote(String text) {
    return '"' + escape(text) + '"';
  }

  /// A writer that escapes what it is given, for a text that comes in pieces; the quotes are the
  /// caller's.
  static Writer escaping(PrintWriter out) {
    return new Writer() {
      @Override
      public void write(char[] text, int from, int length) {
        out.print(escape(String.valueOf(text, from, length)));
      }

      @Override
      public void flush() {
        out.flush();
      }

      @Override
      public void close() {}
    };
  }

  private static String escape(String text) {
    var out = new StringBuilder(text.length() + 2);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(isPlain(text, i) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return out.toString();
  }

  /// Control characters and halves of a broken surrogate pair are escaped.
  private static boolean isPlain(String text, int i) {
    var c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= ' ' && c != 0x7F;
  }

  /// Reads one JSON value; [IllegalArgumentException] says at which character it goes wrong.
  public static @Nullable Object parse(String text) {
    return new JsonParser(text).whole();
  }

  /// Reads one JSON object.
  public static Map<String, @Nullable Object> parseObject(String text) {
    return new JsonParser(text).wholeObject();
  }

  /// The text under a key, or `""`.
  public static String text(Map<String, @Nullable Object> object, String key) {
    return object.get(key) instanceof String text ? text : "";
  }

  /// The list under a key, or an empty one.
  public static List<?> list(Map<String, @Nullable Object> object, String key) {
    return object.get(key) instanceof List<?> list ? list : List.of();
  }
}
