package org.claimwright.coding.em;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sentence;

/// Medicines as sentences name them: those that want a prescription, and those sold without one,
/// from the table `medicines.txt`. Names are looked up word by word, which is far quicker than one
/// expression of all of them.
final class Medicines {
  private static final Set<String> NAMES = words("names = ");
  private static final Set<String> ENDINGS = words("endings = ");
  private static final Set<String> NEVER = words("never = ");
  private static final Set<String> OTC = words("otc = ");
  private static final Set<String> ANAESTHETIC =
      Set.of(
          "lidocaine", "lido", "bupivacaine", "marcaine", "ropivacaine", "epinephrine", "saline");
  private static final int SHORTEST = 6;
  private static final int LONGEST_ENDING =
      ENDINGS.stream().mapToInt(String::length).max().orElse(0);
  private static final int SHORTEST_ENDING =
      ENDINGS.stream().mapToInt(String::length).min().orElse(0);
  private static final Pattern OTC_WITH_DOSE =
      Pattern.compile(
          "\\b("
              + OTC.stream().map(Pattern::quote).collect(Collectors.joining("|"))
              + ")\\b( ?(po|otc|oral|cream|ointment|gel|[a-z]\\d?\\b))?( ?\\d+(\\.\\d+)?([-/]\\d+)? ?(mg|mcg|g|%|units?|iu|ml|cc)?\\b)?");

  private Medicines() {}

  private static Set<String> words(String start) {
    var words = new HashSet<String>();
    for (var line : ResourceLines.of("medicines.txt")) {
      if (line.startsWith(start)) {
        words.addAll(List.of(line.substring(start.length()).split(" ", -1)));
      }
    }
    return Set.copyOf(words);
  }

  /// Whether a sentence names a medicine that wants a prescription.
  static boolean prescribed(Sentence sentence) {
    return names(sentence, Medicines::isPrescribed);
  }

  /// Whether a sentence names one that is sold without a prescription, for swallowing or putting
  /// on.
  static boolean overTheCounter(Sentence sentence) {
    return names(sentence, w -> OTC.contains(w) && !ANAESTHETIC.contains(w));
  }

  private static boolean names(Sentence sentence, Predicate<String> medicine) {
    for (var token : sentence.tokens()) {
      if (medicine.test(token.word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrescribed(String word) {
    return (NAMES.contains(word) || ends(word)) && !OTC.contains(word) && !NEVER.contains(word);
  }

  private static boolean ends(String word) {
    if (word.length() < SHORTEST) {
      return false;
    }
    for (int length = SHORTEST_ENDING; length <= LONGEST_ENDING; length++) {
      if (word.length() - length >= 3 && ENDINGS.contains(word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /// The words without medicines that are sold without a prescription and their doses.
  static String withoutOtc(Sentence sentence) {
    return names(sentence, OTC::contains)
        ? OTC_WITH_DOSE.matcher(sentence.words()).replaceAll(" ")
        : sentence.words();
  }
}
