package org.claimwright.coding.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimwright.coding.mentions.PhraseWords;
import org.claimwright.coding.text.Token;
import org.claimwright.coding.text.Tokenizer;

/// What a title says, what it denies (`without foreign body`) and which side it names, apart from
/// the words that releases add to name their default.
///
/// @param said stems that a note has to say for the title to fit
/// @param wide what it says, with the larger parts of the body
/// @param denied stems that a note must not affirm
/// @param either words of which one is enough (`scalp and neck`), each with the other
/// @param side the side it names, `UNKNOWN` for none
/// @param traits how it stands among its siblings
record TitleWords(
    Set<String> said,
    Set<String> wide,
    Set<String> denied,
    Map<String, String> either,
    Side side,
    Traits traits) {
  private static final Set<String> FREE =
      Set.of(
          ("unspecified primary essential other specified disease disorder condition type site part"
                  + " region encounter initial closed not elsewhere classified unilateral upper lower"
                  + " extremity limb current native coronary level body without bilateral right left"
                  + " subsequent sequela finding uncomplicated mention evidence")
              .split(" ", -1));
  private static final Set<String> GOES_ON = Set.of("loss", "mention", "rupture", "evidence");

  TitleWords {
    said = Set.copyOf(said);
    wide = Set.copyOf(wide);
    denied = Set.copyOf(denied);
    either = Map.copyOf(either);
  }

  /// Whether the words say the word or the other of a pair.
  boolean isSaid(String word, Set<String> words) {
    return words.contains(word) || words.contains(either.getOrDefault(word, word));
  }

  /// How a title stands among its siblings.
  ///
  /// @param open whether it leaves something open (`unspecified`)
  /// @param plain whether it denies a complication (`without`, `uncomplicated`)
  /// @param other whether it gathers what has no title of its own
  /// @param displaced whether it names the default of a fracture whose ends are not described
  /// @param with whether it adds a complication
  record Traits(boolean open, boolean plain, boolean other, boolean displaced, boolean with) {
    static Traits of(String title) {
      var lower = title.toLowerCase(Locale.ROOT);
      boolean plain =
          lower.contains("without")
              || lower.contains("uncomplicated")
              || lower.contains("not intractable");
      return new Traits(
          lower.contains("unspecified"),
          plain,
          lower.startsWith("other") || lower.contains("other specified"),
          lower.startsWith("displaced"),
          lower.contains(" with "));
    }
  }

  static TitleWords of(String title) {
    var said = new HashSet<String>();
    var denied = new HashSet<String>();
    var tokens = Sites.joined(Tokenizer.tokens(title));
    boolean denies = false;
    var before = "";
    for (var token : tokens) {
      boolean starts = token.word().equals("without") || token.word().equals("not");
      denies = starts || (denies && !ends(token, before));
      if (token.isWord() && !PhraseWords.isSmall(token.word()) && !FREE.contains(token.stem())) {
        (denies ? denied : said).add(token.stem());
      }
      before = token.word();
    }
    denied.removeAll(said);
    return new TitleWords(
        said, Sites.with(said), denied, pairs(tokens), side(tokens), Traits.of(title));
  }

  private static Map<String, String> pairs(List<Token> tokens) {
    var pairs = new HashMap<String, String>();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      var word = tokens.get(i).word();
      if (word.equals("and") || word.equals("or")) {
        pairs.put(tokens.get(i - 1).stem(), tokens.get(i + 1).stem());
        pairs.put(tokens.get(i + 1).stem(), tokens.get(i - 1).stem());
      }
    }
    return pairs;
  }

  private static boolean ends(Token token, String before) {
    return switch (token.word()) {
      case ",", ";", "with", "but" -> true;
      case "of" -> !GOES_ON.contains(before);
      default -> false;
    };
  }

  private static Side side(List<Token> tokens) {
    var side = Side.UNKNOWN;
    for (var token : tokens) {
      side = side.and(Side.ofStem(token.stem()));
    }
    return side;
  }
}
