package org.claimwright.coding.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.codesets.Code;

/// Walks from a code to the most specific billable one that the words support; where the words say
/// nothing more, to the unspecified one (Official Guidelines I.A.9, I.B.2, I.B.18).
public final class Specificity {
  private static final int DEEPEST = 6;

  private final Catalogue catalogue;

  public Specificity(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// What the note says of one mention.
  ///
  /// @param words stems around the mention that are affirmed, with the larger parts of the body
  /// @param denied stems around it that are denied (`without aura`)
  /// @param phrase stems of the mention itself
  public record Support(
      Set<String> words, Set<String> denied, Set<String> phrase, Side side, Episode episode) {
    public Support {
      words = Set.copyOf(words);
      denied = Set.copyOf(denied);
      phrase = Set.copyOf(phrase);
    }

    Support on(Side other) {
      return new Support(words, denied, phrase, other, episode);
    }

    Support about(Set<String> other) {
      return new Support(other, denied, phrase, side, episode);
    }

    /// Of a fracture: its ends are where they were.
    boolean isInPlace() {
      return words.contains("nondisplaced")
          || words.contains("undisplaced")
          || denied.contains("displaced")
          || (words.contains("non") && words.contains("displaced"));
    }

    boolean conflicts(TitleWords title) {
      for (var word : title.denied()) {
        if (words.contains(word) && !denied.contains(word)) {
          return true;
        }
      }
      for (var word : denied) {
        if (title.said().contains(word) && !phrase.contains(word)) {
          return true;
        }
      }
      return false;
    }
  }

  /// The billable code that the support leads to, starting at a code or category; two codes where
  /// both sides are meant and the release has no code for both (Official Guidelines I.B.13).
  public List<Code> resolve(String start, Support support) {
    if (support.side() == Side.BILATERAL) {
      return bothSides(start, support);
    }
    return one(start, support).stream().toList();
  }

  private List<Code> bothSides(String start, Support support) {
    var both = one(start, support);
    if (both.filter(c -> side(c) == Side.BILATERAL).isPresent()) {
      return both.stream().toList();
    }
    var right = one(start, support.on(Side.RIGHT)).filter(c -> side(c) == Side.RIGHT);
    var left = one(start, support.on(Side.LEFT)).filter(c -> side(c) == Side.LEFT);
    boolean sided = right.isPresent() && left.isPresent();
    return sided ? List.of(right.get(), left.get()) : both.stream().toList();
  }

  private Side side(Code code) {
    return catalogue.title(code).side();
  }

  private Optional<Code> one(String start, Support support) {
    var code = catalogue.find(start).or(() -> nearest(start, support));
    for (int i = 0; i < DEEPEST && code.isPresent() && !code.get().billable(); i++) {
      code = best(code.get(), support);
    }
    return code.filter(Code::billable).map(c -> refined(c, support));
  }

  /// A release that lists only part of the Tabular tree may lack the category itself.
  private Optional<Code> nearest(String start, Support support) {
    for (int length = start.length() - 1; length >= 3; length--) {
      var ancestor = catalogue.find(start.substring(0, length));
      if (ancestor.isPresent()) {
        var below = catalogue.below(ancestor.get().code());
        return best(
            below.stream().filter(c -> c.code().startsWith(start)).toList(), Set.of(), support);
      }
    }
    return Optional.empty();
  }

  private Optional<Code> best(Code parent, Support support) {
    var title = catalogue.title(parent);
    var common = new HashSet<>(title.said());
    common.removeAll(title.either().keySet());
    return best(catalogue.below(parent.code()), common, support);
  }

  private Optional<Code> best(List<Code> children, Set<String> words, Support support) {
    boolean episodes = children.stream().anyMatch(c -> isSeventh(c) && c.code().endsWith("A"));
    return children.stream()
        .max(
            Comparator.comparingDouble(
                child -> fit(child, words, support) + (episodes ? seventhFit(child, support) : 0)));
  }

  /// How well a child fits: words said beat defaults, defaults beat words not said.
  private double fit(Code child, Set<String> parentWords, Support support) {
    var title = catalogue.title(child);
    int said = 0;
    int unsaid = 0;
    for (var word : title.said()) {
      if (!parentWords.contains(word)) {
        said += support.words().contains(word) ? 1 : 0;
        unsaid += title.isSaid(word, support.words()) ? 0 : 1;
      }
    }
    for (var word : title.denied()) {
      said += support.denied().contains(word) ? 1 : 0;
    }
    double conflict =
        (support.conflicts(title) ? -10 : 0) + (support.isInPlace() ? inPlace(child) : 0);
    return sideFit(title, child, support.side())
        + 4.0 * said
        - 3.0 * unsaid
        + standing(title.traits(), unsaid)
        + conflict;
  }

  private static double inPlace(Code child) {
    var title = child.title();
    return title.startsWith("Displaced") ? -6 : title.startsWith("Nondisplaced") ? 6 : 0;
  }

  private static double sideFit(TitleWords title, Code child, Side side) {
    if (title.side() == Side.UNKNOWN) {
      boolean one = side == Side.RIGHT || side == Side.LEFT;
      return one && child.title().contains("nilateral") ? 3 : 0;
    }
    return title.side() == side ? 9 : -20;
  }

  private static double standing(TitleWords.Traits traits, int unsaid) {
    if (traits.open()) {
      return 2.5;
    }
    if (traits.plain()) {
      return 2.2;
    }
    if (traits.displaced()) {
      return 3.0 * unsaid + 1;
    }
    if (traits.other()) {
      return -1.5;
    }
    return traits.with() && unsaid > 0 ? -3 : 0;
  }

  private static boolean isSeventh(Code code) {
    return code.code().length() == 8;
  }

  private static double seventhFit(Code child, Support support) {
    if (!isSeventh(child)) {
      return 0;
    }
    char seventh = child.code().charAt(7);
    int rank = support.episode().characters(support.words()).indexOf(seventh);
    return rank < 0 ? 0 : 40 - 10 * rank;
  }

  /// The code of the category that says what this one leaves open, where the note says it: the
  /// side, or words that stand beside the mention.
  private Code refined(Code code, Support support) {
    var title = catalogue.title(code);
    boolean sideOpen = support.side() != Side.UNKNOWN && title.side() != support.side();
    if (!title.traits().open() && !title.traits().plain() && !sideOpen) {
      return code;
    }
    var kept = new HashSet<>(title.said());
    kept.retainAll(support.phrase());
    Code best = code;
    double most = 0;
    for (var leaf : catalogue.titledLeaves(code.code())) {
      var other = leaf.title();
      boolean fits =
          sameEpisode(code, leaf.code())
              && isSided(other, support)
              && keeps(other, kept)
              && (title.traits().open() || other.said().containsAll(title.said()))
              && isSupported(other, title, support);
      double gain = fits ? gain(other, title, support) : 0;
      if (gain > most) {
        best = leaf.code();
        most = gain;
      }
    }
    return best;
  }

  /// A title for both sides need not name the paired part again.
  private static boolean keeps(TitleWords title, Set<String> words) {
    var needed = new HashSet<>(words);
    if (title.side() == Side.BILATERAL) {
      needed.removeAll(NoteFacts.parts(words));
    }
    return title.wide().containsAll(needed);
  }

  private static boolean sameEpisode(Code code, Code other) {
    return isSeventh(code) == isSeventh(other)
        && (!isSeventh(code) || code.code().charAt(7) == other.code().charAt(7));
  }

  private static boolean isSided(TitleWords title, Support support) {
    return title.side() == Side.UNKNOWN || title.side() == support.side();
  }

  private static boolean isSupported(TitleWords title, TitleWords from, Support support) {
    return (!title.traits().other() || from.traits().other())
        && !support.conflicts(title)
        && allSaid(title, from, support);
  }

  private static boolean allSaid(TitleWords title, TitleWords from, Support support) {
    for (var word : title.said()) {
      boolean said = from.said().contains(word) || title.isSaid(word, support.words());
      if (!said || from.denied().contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static double gain(TitleWords title, TitleWords from, Support support) {
    long more =
        title.said().stream()
            .filter(w -> !from.said().contains(w) && support.words().contains(w))
            .count();
    long less = from.said().stream().filter(w -> !title.said().contains(w)).count();
    boolean sided = title.side() != Side.UNKNOWN && from.side() != title.side();
    double denied = title.denied().stream().filter(support.denied()::contains).count();
    return more * 2
        + denied
        + (sided ? 3 : 0)
        - less * 0.9
        - (title.traits().open() ? 0.5 : 0)
        - (title.traits().other() ? 1 : 0);
  }
}
