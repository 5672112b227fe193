package org.claimwright.x12;

import java.util.HashMap;
import java.util.Map;

/// What codes of elements mean, in our own words; read from `values.x12`.
final class ValueNames {

  private static final Map<String, String> NAMES = read();

  private ValueNames() {}

  private static Map<String, String> read() {
    var names = new HashMap<String, String>();
    for (var line : Guides.lines("values.x12")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var words = line.split(" ", 3);
        names.put(words[0] + ' ' + words[1], words[2]);
      }
    }
    return Map.copyOf(names);
  }

  /// The value, with its meaning in brackets where it is known.
  static String named(String element, String value) {
    var name = NAMES.get(element + ' ' + value);
    return name == null ? value : value + " (" + name + ")";
  }
}
