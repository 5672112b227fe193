package org.claimwright.coding.mentions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Token;
import org.claimwright.coding.text.Tokenizer;

/// The content words of a phrase: without small words and without what releases add for
/// completeness (`unspecified`, `not elsewhere classified`).
public final class PhraseWords {
  /// Words that never count.
  static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "and", "or", "in", "on", "to", "with", "by", "for", "from", "due",
          "as", "at", "is", "w/", "d/t", "his", "her", "their", "my", "its", "this", "that");

  static final Set<String> SKIPPABLE =
      ResourceLines.of("skippable.txt").stream()
          .flatMap(line -> List.of(line.split("\\s+", -1)).stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
  private static final Pattern FILLING =
      Pattern.compile(
          "(?i),? (without (complications?|mention of [a-z ]+|esophagitis|angina pectoris)"
              + "|not elsewhere classified|initial encounter.*|uncomplicated|nec|nos|so stated)\\b"
              + "|\\b(unspecified|other specified|other and unspecified)\\b");

  private static final List<String> PARTS_OF_FILLING =
      List.of(
          "without",
          "lsewhere",
          "nitial",
          "ncomplicated",
          "NEC",
          "NOS",
          "nec",
          "nos",
          "stated",
          "pecified");

  private PhraseWords() {}

  /// Whether a word never counts: an article, a preposition.
  public static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  /// The distinct content words of a phrase of our own.
  public static List<String> of(String phrase) {
    return content(phrase);
  }

  /// A release's title, inclusion term or Index path without what is there for completeness.
  static String withoutFilling(String text) {
    var open = text.indexOf('(') >= 0 || text.indexOf('[') >= 0;
    var bare = open ? BRACKETS.matcher(text).replaceAll(" ") : text;
    return mayHoldFilling(bare) ? FILLING.matcher(bare).replaceAll(" ") : bare;
  }

  private static boolean mayHoldFilling(String text) {
    for (var part : PARTS_OF_FILLING) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> content(String text) {
    var words = new LinkedHashSet<String>();
    for (Token token : Tokenizer.tokens(text)) {
      if (token.isWord() && !SMALL.contains(token.word())) {
        words.add(token.stem());
      }
    }
    return List.copyOf(words);
  }
}
