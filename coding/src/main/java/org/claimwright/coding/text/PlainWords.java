package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The plain words in a regular expression: letters and digits that must stand in a text as they
/// stand in the expression, if the way that holds them is to match.
final class PlainWords {
  private static final Pattern ESCAPES = Pattern.compile("\\\\[a-zA-Z]|\\[[^\\]]*\\]");
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");

  private PlainWords() {}

  /// In the order of the expression; a last letter that may be missing is left off.
  static List<String> of(String expression) {
    var bare = ESCAPES.matcher(expression).replaceAll(" ");
    var plain = PLAIN.matcher(bare);
    var words = new ArrayList<String>();
    while (plain.find()) {
      boolean optional =
          plain.end() < bare.length() && "?*{".indexOf(bare.charAt(plain.end())) >= 0;
      words.add(optional ? plain.group().substring(0, plain.group().length() - 1) : plain.group());
    }
    return words;
  }
}
