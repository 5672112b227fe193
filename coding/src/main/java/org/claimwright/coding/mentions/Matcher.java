package org.claimwright.coding.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimwright.coding.text.Sentence;

/// Finds mentions in sentences: the lexicon first, then the release's own words; where two overlap,
/// the one that covers more words. Thread-safe.
public final class Matcher {
  private static final Comparator<Mention> BEST_FIRST =
      Comparator.comparingInt((Mention m) -> -m.covered().cardinality())
          .thenComparing(m -> m.phrase().origin())
          .thenComparingInt(m -> m.last() - m.first())
          .thenComparingInt(Mention::first)
          .thenComparing(m -> m.phrase().code());

  private static final int NEXT_TO = 2;

  private final PhraseIndex lexicon;
  private final PhraseIndex release;

  public Matcher(List<Phrase> lexicon, List<Phrase> release) {
    this.lexicon = PhraseIndex.of(lexicon, 0);
    this.release = PhraseIndex.of(release, 0);
  }

  /// The mentions of a sentence in note order.
  public List<Mention> find(Sentence sentence) {
    var all = new ArrayList<>(lexicon.find(sentence));
    all.addAll(release.find(sentence));
    all.removeIf(Misread::is);
    all.sort(BEST_FIRST);
    var kept = new ArrayList<Mention>();
    for (var mention : all) {
      if (kept.stream().noneMatch(k -> excludes(k, mention))) {
        kept.add(mention);
      }
    }
    kept.sort(Comparator.comparingInt(Mention::first));
    return kept;
  }

  /// The mention read with one word more, where the words together lead to a code.
  public Optional<Mention> withWord(Mention mention, String stem) {
    return lexicon
        .withWord(mention.phrase(), stem)
        .or(() -> release.withWord(mention.phrase(), stem))
        .map(phrase -> new Mention(phrase, mention.sentence(), mention.covered()));
  }

  private static boolean excludes(Mention kept, Mention next) {
    if (!kept.covered().intersects(next.covered())) {
      return false;
    }
    return !sharesOnlyHead(kept, next)
        && !isPair(kept, next)
        && !isCauseOf(kept, next)
        && !isCauseOf(next, kept)
        && !isScreenedFor(kept, next)
        && !isScreenedFor(next, kept);
  }

  /// `screening for colon cancer, family history`: the cancer is screened for because a relative
  /// had it.
  private static boolean isScreenedFor(Mention family, Mention screening) {
    if (!family.phrase().code().startsWith("Z80") || !screening.phrase().code().startsWith("Z12")) {
      return false;
    }
    var cancer = (BitSet) family.covered().clone();
    cancer.and(screening.covered());
    var own = minus(screening.covered(), family.covered());
    return own.cardinality() == 1
        && !minus(family.covered(), screening.covered()).isEmpty()
        && Math.abs(own.nextSetBit(0) - cancer.nextSetBit(0)) <= NEXT_TO;
  }

  /// `cat bite of the forearm` names the wound and what made it.
  private static boolean isCauseOf(Mention cause, Mention injury) {
    return cause.phrase().code().startsWith("W5") && injury.phrase().code().startsWith("S");
  }

  /// One phrase of the lexicon may lead to two codes that are reported together.
  private static boolean isPair(Mention one, Mention other) {
    return one.phrase().origin() == Phrase.Origin.LEXICON
        && other.phrase().origin() == Phrase.Origin.LEXICON
        && one.phrase().text().equals(other.phrase().text())
        && one.covered().equals(other.covered());
  }

  /// `medial and lateral epicondylitis`: two mentions may share a word when a conjunction stands
  /// between the words that are their own.
  private static boolean sharesOnlyHead(Mention one, Mention other) {
    if (one.phrase().origin() != other.phrase().origin()
        || one.covered().cardinality() != other.covered().cardinality()
        || one.phrase().code().equals(other.phrase().code())) {
      return false;
    }
    var own = minus(one.covered(), other.covered());
    var others = minus(other.covered(), one.covered());
    return own.cardinality() == 1
        && others.cardinality() == 1
        && joined(one.sentence(), own, others);
  }

  private static boolean joined(Sentence sentence, BitSet own, BitSet others) {
    int from = Math.min(own.nextSetBit(0), others.nextSetBit(0));
    int to = Math.max(own.nextSetBit(0), others.nextSetBit(0));
    return to - from <= 3
        && sentence.tokens().subList(from, to).stream()
            .anyMatch(t -> t.word().equals("and") || t.word().equals("or") || t.word().equals("/"));
  }

  private static BitSet minus(BitSet from, BitSet what) {
    var rest = (BitSet) from.clone();
    rest.andNot(what);
    return rest;
  }
}
