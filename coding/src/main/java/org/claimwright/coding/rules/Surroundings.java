package org.claimwright.coding.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimwright.coding.mentions.Phrase;
import org.claimwright.coding.text.Token;

/// The words near a mention, told apart by whether the note affirms or denies them (`migraine with
/// aura, not intractable`). A line that names a problem counts as a whole.
///
/// @param words affirmed stems, with the larger parts of the body they belong to
/// @param denied stems that `without`, `no` or `not` governs
record Surroundings(Set<String> words, Set<String> denied) {
  private static final int REACH = 5;
  private static final Set<String> DENIES = Set.of("without", "no", "not", "w/o", "denies");
  private static final int LONGEST_DENIAL = 3;
  private static final Set<String> DIABETES =
      Set.of("diabetes", "diabetic", "diabetics", "dm", "mellitus");

  private static final Set<String> TYPES = Set.of("1", "2", "i", "ii");

  /// @param more stems that the note as a whole adds
  static Surroundings of(Finding finding, Set<String> more) {
    var mention = finding.mention();
    var tokens = Sites.joined(mention.sentence().tokens());
    boolean whole = finding.passage().namesProblem();
    int from =
        whole ? 0 : mention.sentence().tokens().get(Math.max(0, mention.first() - REACH)).start();
    int lastToken = Math.min(mention.sentence().tokens().size() - 1, mention.last() + REACH);
    int to = whole ? Integer.MAX_VALUE : mention.sentence().tokens().get(lastToken).end();
    var words = new HashSet<>(more);
    var denied = new HashSet<String>();
    int denying = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      denying = denying(token, denying);
      if (token.start() >= from
          && token.end() <= to
          && token.isWord()
          && !isTypeOfDiabetes(tokens, i)) {
        (denying > 0 ? denied : words).add(token.stem());
      }
    }
    words.addAll(ofPhrase(mention.phrase()));
    return new Surroundings(Sites.with(words), denied);
  }

  /// The words of the phrase, without the type of a diabetes.
  private static Set<String> ofPhrase(Phrase phrase) {
    var stems = new HashSet<>(phrase.stems());
    if (stems.contains("type") && phrase.text().toLowerCase(Locale.ROOT).contains("diab")) {
      stems.removeAll(TYPES);
    }
    return stems;
  }

  /// The 2 of `type 2 diabetes` and `diabetes mellitus type 2` is no stage of what comes with it.
  private static boolean isTypeOfDiabetes(List<Token> tokens, int at) {
    return at > 0
        && tokens.get(at - 1).word().equals("type")
        && (isDiabetes(tokens, at + 1) || isDiabetes(tokens, at - 2));
  }

  private static boolean isDiabetes(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() && DIABETES.contains(tokens.get(at).word());
  }

  private static int denying(Token token, int left) {
    if (DENIES.contains(token.word())) {
      return LONGEST_DENIAL + 1;
    }
    boolean ends = !token.isWord() || token.word().equals("with") || token.word().equals("but");
    return ends ? 0 : Math.max(0, left - (token.word().equals("of") ? 0 : 1));
  }
}
