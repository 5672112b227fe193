package org.claimwright.x12;

import java.util.HashMap;
import java.util.Map;

/// What codes of elements mean, and what elements are called at their place, in our own words; read
/// from `values.x12`.
final class ValueNames {

  private static final Map<String, String> NAMES = read();

  private ValueNames() {}

  private static Map<String, String> read() {
    var names = new HashMap<String, String>();
    for (var line : Guides.lines("values.x12")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var head = line.substring(0, line.indexOf(' '));
        for (var part : line.substring(head.length() + 1).split("; ", -1)) {
          var code = part.substring(0, part.indexOf(' '));
          names.put(head + ' ' + code, part.substring(code.length() + 1));
        }
      }
    }
    return Map.copyOf(names);
  }

  /// The value, with its meaning in brackets where it is known.
  static String named(String element, String value) {
    var name = NAMES.get(element + ' ' + value);
    return name == null ? value : value + " (" + name + ")";
  }

  /// What an element is called at its place, e.g. `CLM02`; `usual` where that says enough.
  static String at(String place, String usual) {
    return NAMES.getOrDefault("at " + place, usual);
  }
}
