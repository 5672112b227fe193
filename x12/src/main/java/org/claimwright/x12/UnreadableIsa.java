package org.claimwright.x12;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says why the delimiters of a file cannot be known from its ISA, and what to do.
final class UnreadableIsa {

  private static final int SEPARATORS = 16;
  private static final String LENGTH =
      "It has 106 characters: ISA, 16 elements of fixed width and the segment terminator.";

  private UnreadableIsa() {}

  /// @param from where `ISA` begins
  /// @param limit where what is known of the file ends
  static String why(byte[] bytes, int from, int limit) {
    var text = new String(bytes, from, limit - from, StandardCharsets.ISO_8859_1);
    if (text.length() < 4) {
      return "The file ends inside ISA: it was cut. " + LENGTH;
    }
    var separator = text.charAt(3);
    var at = 3;
    for (var n = 1; n < SEPARATORS; n++) {
      var next = text.indexOf(separator, at + 1);
      if (next < 0) {
        return text.length() < 106
            ? "The file ends inside ISA%02d: it was cut. ".formatted(n) + LENGTH
            : "ISA cannot be read: it has %d elements of 16. ".formatted(n) + LENGTH;
      }
      at = next;
    }
    if (text.length() < at + 3) {
      return "The file ends before the terminator of ISA: it was cut. " + LENGTH;
    }
    return clash(bytes, from, from + at + 2).message();
  }

  /// What of the delimiters makes the file unreadable; {@link Fault#ISA_UNREADABLE} where not even
  /// they are there.
  static Fault fault(byte[] bytes, int from, int limit) {
    var end = end(bytes, from, limit);
    var told = end >= 0 && Delimiters.legal(separator(bytes, from));
    return told ? clash(bytes, from, end).fault() : Fault.ISA_UNREADABLE;
  }

  /// The ISA itself, which can be answered although what follows cannot be read.
  static Optional<Segment> segment(byte[] bytes, int from, int limit, int position, long offset) {
    var end = end(bytes, from, limit);
    if (end < 0 || !Delimiters.legal(separator(bytes, from))) {
      return Optional.empty();
    }
    var readable = readable(separator(bytes, from));
    return Optional.of(new Segment(bytes, from, end, readable, position, offset));
  }

  private static char separator(byte[] bytes, int from) {
    return (char) (bytes[from + 3] & 0xFF);
  }

  /// Delimiters that let the elements of the ISA be told apart.
  private static Delimiters readable(char element) {
    var unused = new char[3];
    var count = 0;
    for (char c = 0x1C; count < unused.length; c++) {
      if (c != element) {
        unused[count++] = c;
      }
    }
    return new Delimiters(element, unused[0], unused[1], unused[2]);
  }

  /// Where the terminator of an ISA stands that is whole; -1 where it is not.
  private static int end(byte[] bytes, int from, int limit) {
    if (limit - from < 4) {
      return -1;
    }
    var at = from + 3;
    for (var n = 1; n < SEPARATORS && at < limit; n++) {
      do {
        at++;
      } while (at < limit && bytes[at] != bytes[from + 3]);
    }
    return at + 2 < limit ? at + 2 : -1;
  }

  private record Clash(Fault fault, String message) {}

  private static Clash clash(byte[] bytes, int from, int end) {
    var element = separator(bytes, from);
    var component = (char) (bytes[end - 1] & 0xFF);
    var terminator = (char) (bytes[end] & 0xFF);
    if (component == element) {
      return new Clash(
          Fault.ISA_COMPONENT,
          "ISA16, the component separator, is %s, which separates elements. Choose another."
              .formatted(component));
    }
    if (terminator == element || terminator == component) {
      return new Clash(
          Fault.ISA_TERMINATOR,
          "The segment terminator is %s, which separates elements or components too."
                  .formatted(terminator)
              + " Choose another.");
    }
    if (!Delimiters.legal(terminator) || !Delimiters.legal(component)) {
      return new Clash(
          Delimiters.legal(terminator) || component == '~'
              ? Fault.ISA_COMPONENT
              : Fault.ISA_TERMINATOR,
          "ISA16 is %s and the segment terminator %s: letters, digits and blanks occur in the data."
                  .formatted(component, terminator)
              + " Choose others, or look whether an element of ISA has lost characters.");
    }
    return repetition(component, terminator, element, bytes, from);
  }

  private static Clash repetition(
      char component, char terminator, char element, byte[] bytes, int from) {
    var parts = new String(bytes, from, 106, StandardCharsets.ISO_8859_1);
    var declared = parts.split(Pattern.quote(String.valueOf(element)), -1)[11].charAt(0);
    var what = declared == component ? "ISA16, the component separator," : "the segment terminator";
    return new Clash(
        declared == component ? Fault.ISA_COMPONENT : Fault.ISA_TERMINATOR,
        "ISA11, the separator of repetitions, and %s are both %s. Choose another for one of them."
            .formatted(what, declared == component ? component : terminator));
  }
}
