package org.claimwright.coding.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Token;

/// Which larger part of the body a part belongs to, from the table `sites.txt`: a hand is a part of
/// the upper limb. The two words of a limb count as one.
final class Sites {
  private static final Map<String, List<String>> WHOLE = read();
  private static final Set<String> LIMB = Set.of("limb", "extremity");

  private Sites() {}

  /// The tokens with `lower extremity` and the like as one word.
  static List<Token> joined(List<Token> tokens) {
    var joined = new ArrayList<Token>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 < tokens.size() && isLimb(tokens.get(i), tokens.get(i + 1))) {
        joined.add(limb(tokens.get(i), tokens.get(i + 1)));
        i++;
      } else {
        joined.add(tokens.get(i));
      }
    }
    return joined;
  }

  private static boolean isLimb(Token first, Token second) {
    boolean half = first.stem().equals("upper") || first.stem().equals("lower");
    return half && LIMB.contains(second.stem());
  }

  private static Token limb(Token first, Token second) {
    var word = first.stem() + "-limb";
    return new Token(word, word, first.start(), second.end());
  }

  /// The words and the larger parts that they belong to.
  static Set<String> with(Set<String> words) {
    var all = new HashSet<>(words);
    for (var word : words) {
      all.addAll(WHOLE.getOrDefault(word, List.of()));
    }
    return all;
  }

  private static Map<String, List<String>> read() {
    var whole = new HashMap<String, List<String>>();
    for (var line : ResourceLines.of("sites.txt")) {
      var parts = line.split("=", 2);
      for (var part : parts[1].strip().split("\\s+", -1)) {
        whole.computeIfAbsent(part, p -> new ArrayList<>()).add(parts[0].strip());
      }
    }
    return whole;
  }
}
