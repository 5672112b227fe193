package org.claimwright.coding.proposals;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section;
import org.claimwright.coding.Span;
import org.claimwright.coding.assertion.AssertionRules;
import org.claimwright.coding.mentions.Mention;
import org.claimwright.coding.mentions.Phrase;
import org.claimwright.coding.mentions.PhraseWords;
import org.claimwright.coding.rules.Finding;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Token;

/// A quote where it stands: in one sentence of a note.
///
/// @param covered the sentence's tokens that the quote covers
record QuotedWords(Span span, Passage passage, BitSet covered) {

  /// Words of titles that many codes share: they support none.
  private static final Set<String> COMMON =
      Set.copyOf(
          PhraseWords.of(
              "unspecified other specified type disease disorder syndrome primary acute chronic"
                  + " without complication left right bilateral pain initial encounter site part"
                  + " condition current personal history long term use status"));

  /// The quote in its sentence; empty when it stands in a heading or runs over several sentences.
  static Optional<QuotedWords> of(Span span, List<Passage> passages) {
    var met =
        passages.stream()
            .filter(one -> new Span(one.sentence().start(), one.sentence().end()).overlaps(span))
            .toList();
    if (met.size() != 1) {
      return Optional.empty();
    }
    var covered = new BitSet();
    var tokens = met.getFirst().sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord()
          && tokens.get(i).start() < span.end()
          && tokens.get(i).end() > span.start()) {
        covered.set(i);
      }
    }
    return covered.isEmpty()
        ? Optional.empty()
        : Optional.of(new QuotedWords(span, met.getFirst(), covered));
  }

  /// Whether the quote says one of the words that make the title what it is.
  boolean says(String title) {
    return covered.stream().anyMatch(at -> carries(title, at));
  }

  private boolean carries(String title, int at) {
    var stem = tokens().get(at).stem();
    return !COMMON.contains(stem) && PhraseWords.of(title).contains(stem);
  }

  /// How the sentence asserts what the quote says: the words that carry the title, or all where
  /// none does. Each is asked for itself, since a quote may bring its own `possible` or `no` along.
  Assertion assertion(String title) {
    boolean carried = says(title);
    return covered.stream()
        .filter(at -> !carried || carries(title, at))
        .mapToObj(at -> AssertionRules.of(passage.sentence(), at, at))
        .filter(one -> one != Assertion.AFFIRMED)
        .findFirst()
        .orElseGet(this::byPlace);
  }

  private Assertion byPlace() {
    return passage.kind() == Section.Kind.FAMILY_HISTORY ? Assertion.FAMILY : Assertion.AFFIRMED;
  }

  boolean isHypothetical() {
    return covered.stream()
        .anyMatch(at -> AssertionRules.isHypothetical(passage.sentence(), at, at));
  }

  /// Whether the words only tell what a test, a vaccine or a document is about.
  boolean isOnlyMentioned() {
    return AssertionRules.isOnlyMentioned(passage.sentence(), first(), covered.length() - 1);
  }

  /// The quote as the rules take a mention that leads to the code.
  Finding finding(String code, Assertion assertion) {
    var stems = covered.stream().mapToObj(at -> tokens().get(at).stem()).distinct().toList();
    var phrase = new Phrase(stems, code, words(), Phrase.Origin.TITLE);
    var mention = new Mention(phrase, passage.sentence(), covered);
    return new Finding(mention, passage, assertion, isHypothetical());
  }

  private String words() {
    var words = covered.stream().mapToObj(at -> tokens().get(at).word()).toList();
    return String.join(" ", words);
  }

  private int first() {
    return covered.nextSetBit(0);
  }

  private List<Token> tokens() {
    return passage.sentence().tokens();
  }
}
