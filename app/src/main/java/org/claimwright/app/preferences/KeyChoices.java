package org.claimwright.app.preferences;

import java.util.Map;

/// The keys of a person.
///
/// @param map the key by the action's name, only where it is not the usual one
/// @param single whether single letters act (WCAG 2.1.4)
record KeyChoices(Map<String, String> map, boolean single) {

  /// Nothing changed.
  static final KeyChoices USUAL = new KeyChoices(Map.of(), true);

  private static final int MOST = 200;
  private static final int LONGEST = 80;

  KeyChoices {
    map = Map.copyOf(map);
    if (map.size() > MOST) {
      throw new IllegalArgumentException(
          map.size() + " changed keys are too many: at most " + MOST + " are kept");
    }
    map.forEach(KeyChoices::check);
  }

  private static void check(String action, String key) {
    if (action.isBlank() || action.length() > LONGEST || key.isBlank() || key.length() > LONGEST) {
      throw new IllegalArgumentException(
          "an action and its key have 1 to "
              + LONGEST
              + " characters: \""
              + action
              + "\", \""
              + key
              + "\"");
    }
  }
}
