package org.claimwright.x12;

import java.nio.charset.StandardCharsets;

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
    return clash(text, at);
  }

  private static String clash(String text, int lastSeparator) {
    var element = text.charAt(3);
    var component = text.charAt(lastSeparator + 1);
    var terminator = text.charAt(lastSeparator + 2);
    if (component == element) {
      return "ISA16, the component separator, is %s, which separates elements. Choose another."
          .formatted(component);
    }
    if (terminator == element || terminator == component) {
      return "The segment terminator is %s, which separates elements or components too."
              .formatted(terminator)
          + " Choose another.";
    }
    if (Character.isLetterOrDigit(terminator) || Character.isLetterOrDigit(component)) {
      return "ISA16 is %s and the segment terminator %s: letters and digits occur in the data. "
              .formatted(component, terminator)
          + "Choose others, or look whether an element of ISA has lost characters.";
    }
    return "ISA11 and ISA16, the separators of repetitions and components, are both %s. "
            .formatted(component)
        + "Choose another for one of them.";
  }
}
