package org.claimwright.coding.text;

import java.util.HashMap;
import java.util.Map;

/// Reads the table of words that mean the same: one line per meaning, the compared form first.
final class SameWords {
  private SameWords() {}

  static Map<String, String> read(String name) {
    var same = new HashMap<String, String>();
    for (var line : ResourceLines.of(name)) {
      var parts = line.split("=", 2);
      same.put(parts[0].trim(), parts[0].trim());
      for (var other : parts[1].trim().split("\\s+", -1)) {
        same.put(other, parts[0].trim());
      }
    }
    return Map.copyOf(same);
  }
}
