package org.claimwright.coding.mentions;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.text.Token;

/// Words compared without order can be read into one another: a number that counts something else,
/// a finger that is no phalanx, a disease that the next clause speaks of.
final class Misread {
  private static final Set<String> COUNTED = Set.of("type", "stage", "class", "grade");
  private static final Set<String> SECONDARY = Set.of("C77", "C78", "C79");
  private static final Set<String> WITH = Set.of("with", "w/");
  private static final Pattern STAGE = Pattern.compile("(?i)\\bstage (\\d[ab]?|i+|iv|v)\\b");
  private static final Pattern TYPE = Pattern.compile("(?i)\\btype (\\d|i+)\\b");
  private static final Set<String> NUMBERS =
      Set.of(
          "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "1a", "1b", "2a", "2b", "3a", "3b",
          "4a", "4b", "i", "ii", "iii", "iv", "v");

  private Misread() {}

  static boolean is(Mention mention) {
    var covered = mention.covered();
    for (int i = covered.nextSetBit(0); i >= 0; i = covered.nextSetBit(i + 1)) {
      if (isOfAnother(mention, i)) {
        return true;
      }
    }
    return isOfNextClause(mention) || isOfThePrimary(mention);
  }

  private static boolean isOfAnother(Mention mention, int at) {
    return switch (word(mention, at)) {
      case "type" -> isNumber(mention, at + 1) && !isSameNumber(mention, at + 1);
      case "stage" -> isNumber(mention, at + 1) && isOtherStage(mention, at + 1);
      case "middle" ->
          word(mention, at + 1).equals("finger") && mention.phrase().stems().contains("phalanx");
      default ->
          isNumber(mention, at)
              && COUNTED.contains(word(mention, at - 1))
              && !mention.covered().get(at - 1);
    };
  }

  /// `type 1 diabetes with stage 2` is no type 2 with stage 1.
  private static boolean isSameNumber(Mention mention, int at) {
    var named = TYPE.matcher(mention.phrase().text());
    boolean names = mention.covered().get(at);
    return names
        && (!named.find()
            || List.of(word(mention, at), stem(mention, at)).contains(named.group(1)));
  }

  /// `type 2 with CKD stage 3a` is no stage 2.
  private static boolean isOtherStage(Mention mention, int at) {
    var named = STAGE.matcher(mention.phrase().text());
    return named.find() && !List.of(word(mention, at), stem(mention, at)).contains(named.group(1));
  }

  /// `metastatic to the lung, stable disease` is no disease of the lung.
  private static boolean isOfNextClause(Mention mention) {
    var tokens = mention.sentence().tokens();
    return mention.phrase().stems().size() == 2
        && word(mention, mention.last()).equals("disease")
        && tokens.subList(mention.first(), mention.last()).stream()
            .map(Token::word)
            .anyMatch(","::equals);
  }

  /// `cancer of the kidney with metastasis to the brain` is no metastasis to the kidney.
  private static boolean isOfThePrimary(Mention mention) {
    boolean secondary = SECONDARY.contains(mention.phrase().code().substring(0, 3));
    int at = mention.first() + 1;
    while (secondary && at < mention.last() && !WITH.contains(word(mention, at))) {
      at++;
    }
    return secondary && at < mention.last();
  }

  private static boolean isNumber(Mention mention, int at) {
    return NUMBERS.contains(word(mention, at));
  }

  private static String stem(Mention mention, int at) {
    return mention.sentence().tokens().get(at).stem();
  }

  private static String word(Mention mention, int at) {
    var tokens = mention.sentence().tokens();
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).word();
  }
}
