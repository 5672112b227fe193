package org.claimwright.coding.assertion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Token;
import org.claimwright.coding.text.Tokenizer;

/// The words that change how a sentence asserts what it names, read from `assertion.txt`.
final class Triggers {
  /// What a trigger does.
  enum Kind {
    PSEUDO,
    NEGATES_AFTER,
    NEGATES_BEFORE,
    UNCERTAIN_AFTER,
    UNCERTAIN_BEFORE,
    HISTORY_AFTER,
    HISTORY_BEFORE,
    FAMILY_AFTER,
    HYPOTHETICAL_AFTER,
    ENDS
  }

  /// A trigger at tokens `first` to `last`, both included.
  record Hit(Kind kind, int first, int last) {}

  private record Words(Kind kind, List<String> words) {}

  private static final Map<String, List<Words>> BY_FIRST = read();

  private Triggers() {}

  /// The triggers of a sentence, in order; the longest wins where they overlap.
  static List<Hit> in(List<Token> tokens) {
    var hits = new ArrayList<Hit>();
    int at = 0;
    while (at < tokens.size()) {
      var hit = at(tokens, at);
      if (hit.isEmpty()) {
        at++;
        continue;
      }
      hits.addAll(hit);
      boolean label = tokens.get(at).word().equals(":");
      at = label ? at + 1 : hit.getFirst().last() + 1;
    }
    return hits;
  }

  private static List<Hit> at(List<Token> tokens, int at) {
    var candidates = BY_FIRST.get(tokens.get(at).word());
    if (candidates == null) {
      return List.of();
    }
    int longest = 0;
    var kinds = new EnumMap<Kind, Boolean>(Kind.class);
    for (var candidate : candidates) {
      int length = candidate.words().size();
      if (length < longest || !matches(tokens, at, candidate.words())) {
        continue;
      }
      if (length > longest) {
        kinds.clear();
        longest = length;
      }
      kinds.put(candidate.kind(), true);
    }
    int last = at + longest - 1;
    return kinds.keySet().stream().map(kind -> new Hit(kind, at, last)).toList();
  }

  private static boolean matches(List<Token> tokens, int at, List<String> words) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(at + i).word().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, List<Words>> read() {
    var byFirst = new HashMap<String, List<Words>>();
    for (var line : ResourceLines.of("assertion.txt")) {
      var parts = line.split("=", 2);
      var kind = Kind.valueOf(parts[0].strip());
      for (var text : parts[1].split("\\|", -1)) {
        var words = Tokenizer.tokens(text).stream().map(Token::word).toList();
        byFirst
            .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
            .add(new Words(kind, words));
      }
    }
    return byFirst;
  }
}
