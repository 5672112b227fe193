package org.claimwright.coding.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimwright.coding.text.Sentence;
import org.claimwright.coding.text.Token;

/// Phrases filed under their rarest word, found in sentences without regard to order. Immutable
/// once built; hot, hence plain loops (measured by `bench code`).
public final class PhraseIndex {
  private static final int REACH = 12;

  private final Map<String, Filed[]> byWord;
  private final Map<String, Integer> counts;
  private final int strangers;

  private PhraseIndex(Map<String, Filed[]> byWord, Map<String, Integer> counts, int strangers) {
    this.byWord = byWord;
    this.counts = counts;
    this.strangers = strangers;
  }

  /// An index of phrases.
  ///
  /// @param strangers how many foreign content words may stand within a match
  public static PhraseIndex of(Iterable<Phrase> phrases, int strangers) {
    var counts = counts(phrases);
    var lists = new HashMap<String, List<Filed>>();
    for (var phrase : phrases) {
      var key = key(phrase.stems(), counts);
      lists.computeIfAbsent(key, k -> new ArrayList<>(2)).add(Filed.of(phrase, key, counts));
    }
    var arrays = new HashMap<String, Filed[]>(lists.size() * 2);
    lists.forEach((word, list) -> arrays.put(word, list.toArray(new Filed[0])));
    return new PhraseIndex(arrays, counts, strangers);
  }

  private static Map<String, Integer> counts(Iterable<Phrase> phrases) {
    var counts = new HashMap<String, Integer>(1 << 15);
    for (var phrase : phrases) {
      for (var stem : phrase.stems()) {
        counts.merge(stem, 1, Integer::sum);
      }
    }
    return counts;
  }

  /// The word that the fewest phrases hold; of equals the first of the alphabet.
  private static String key(List<String> stems, Map<String, Integer> counts) {
    var rarest = stems.getFirst();
    int fewest = counts.getOrDefault(rarest, 0);
    for (var stem : stems) {
      int count = counts.getOrDefault(stem, 0);
      if (count < fewest || (count == fewest && stem.compareTo(rarest) < 0)) {
        rarest = stem;
        fewest = count;
      }
    }
    return rarest;
  }

  /// Every place where a phrase's words stand together in the sentence.
  public List<Mention> find(Sentence sentence) {
    var tokens = sentence.tokens();
    Map<String, int[]> places = null;
    var found = new ArrayList<Mention>();
    for (int at = 0; at < tokens.size(); at++) {
      var candidates = byWord.get(tokens.get(at).stem());
      if (candidates == null) {
        continue;
      }
      places = places == null ? places(tokens) : places;
      for (var filed : candidates) {
        var covered = filed.isIn(places) ? cover(filed.phrase(), tokens, places, at) : null;
        if (covered != null) {
          found.add(new Mention(filed.phrase(), sentence, covered));
        }
      }
    }
    return found;
  }

  /// A phrase and its words besides the one that it is filed under, the rarest first.
  @SuppressWarnings("ArrayRecordComponent")
  private record Filed(Phrase phrase, String[] others) {
    private static final String[] NONE = {};

    static Filed of(Phrase phrase, String key, Map<String, Integer> counts) {
      if (phrase.stems().size() == 1) {
        return new Filed(phrase, NONE);
      }
      var others = new ArrayList<>(phrase.stems());
      others.remove(key);
      others.sort(Comparator.comparing(stem -> counts.getOrDefault(stem, 0)));
      return new Filed(phrase, others.toArray(NONE));
    }

    boolean isIn(Map<String, int[]> places) {
      for (var stem : others) {
        if (!places.containsKey(stem)) {
          return false;
        }
      }
      return true;
    }
  }

  /// The phrase of exactly these words and one more.
  Optional<Phrase> withWord(Phrase phrase, String stem) {
    var stems = new ArrayList<>(phrase.stems());
    stems.add(stem);
    var filed = byWord.get(key(stems, counts));
    var wanted = Set.copyOf(stems);
    return filed == null
        ? Optional.empty()
        : Stream.of(filed)
            .map(Filed::phrase)
            .filter(p -> p.stems().size() == wanted.size() && wanted.containsAll(p.stems()))
            .findFirst();
  }

  private static Map<String, int[]> places(List<Token> tokens) {
    var places = new HashMap<String, int[]>();
    for (int i = 0; i < tokens.size(); i++) {
      int place = i;
      places.compute(
          tokens.get(i).stem(),
          (stem, old) -> {
            if (old == null) {
              return new int[] {place};
            }
            var longer = java.util.Arrays.copyOf(old, old.length + 1);
            longer[old.length] = place;
            return longer;
          });
    }
    return places;
  }

  /// The words nearest to the one at hand; where these do not stand together and some occur again,
  /// the ones behind it (`cancer screening, family history of cancer`).
  private @org.jspecify.annotations.Nullable BitSet cover(
      Phrase phrase, List<Token> tokens, Map<String, int[]> places, int at) {
    var covered = cover(phrase, tokens, places, at, false);
    boolean again = covered == null && repeats(phrase, places);
    return again ? cover(phrase, tokens, places, at, true) : covered;
  }

  private static boolean repeats(Phrase phrase, Map<String, int[]> places) {
    for (var stem : phrase.stems()) {
      var where = places.get(stem);
      if (where != null && where.length > 1) {
        return true;
      }
    }
    return false;
  }

  private @org.jspecify.annotations.Nullable BitSet cover(
      Phrase phrase, List<Token> tokens, Map<String, int[]> places, int at, boolean behind) {
    var covered = new BitSet(tokens.size());
    covered.set(at);
    var key = tokens.get(at).stem();
    for (var stem : phrase.stems()) {
      if (stem.equals(key)) {
        continue;
      }
      var where = places.get(stem);
      int nearest = where == null ? -1 : behind ? next(where, at) : nearest(where, at);
      if (nearest < 0 || Math.abs(nearest - at) > REACH) {
        return null;
      }
      covered.set(nearest);
    }
    return together(phrase, tokens, covered) && deniesTheSame(phrase, places) ? covered : null;
  }

  private static int next(int[] where, int at) {
    for (int place : where) {
      if (place > at) {
        return place;
      }
    }
    return -1;
  }

  /// A phrase that denies (`migraine without aura`) is met by words that deny the same.
  private static boolean deniesTheSame(Phrase phrase, Map<String, int[]> places) {
    int at = phrase.stems().indexOf("without");
    var where = at < 0 || at + 1 == phrase.stems().size() ? null : places.get("without");
    var what = where == null ? null : places.get(phrase.stems().get(at + 1));
    return what == null || where == null || what[0] - where[0] == 1 || what[0] - where[0] == 2;
  }

  private static int nearest(int[] where, int at) {
    int best = where[0];
    for (int place : where) {
      if (Math.abs(place - at) < Math.abs(best - at)) {
        best = place;
      }
    }
    return best;
  }

  private boolean together(Phrase phrase, List<Token> tokens, BitSet covered) {
    int foreign = 0;
    for (int i = covered.nextSetBit(0); i < covered.length(); i++) {
      if (covered.get(i)) {
        continue;
      }
      var token = tokens.get(i);
      int past = isWithout(token) ? pastAside(tokens, covered, i) : i;
      if (past > i) {
        i = past;
      } else if (breaks(token)) {
        return false;
      } else if (isForeign(token) && phrase.stems().contains(token.stem())) {
        if (isAtAnEnd(tokens, covered, token.stem())) {
          return false;
        }
        covered.set(i);
      } else if (isForeign(token) && !isCoordinate(tokens, i)) {
        foreign++;
      }
    }
    return foreign <= strangers;
  }

  /// A word that comes again within and stands at an end makes a match longer than it need be.
  private static boolean isAtAnEnd(List<Token> tokens, BitSet covered, String stem) {
    return tokens.get(covered.nextSetBit(0)).stem().equals(stem)
        || tokens.get(covered.length() - 1).stem().equals(stem);
  }

  private static boolean isWithout(Token token) {
    return token.stem().equals("without");
  }

  private static boolean isForeign(Token token) {
    return token.isWord() && !PhraseWords.SKIPPABLE.contains(token.stem());
  }

  /// `laceration without foreign body of the hand`: what is denied in passing parts no phrase.
  private static int pastAside(List<Token> tokens, BitSet covered, int without) {
    for (int i = without + 1; i < Math.min(without + 5, tokens.size()); i++) {
      if (tokens.get(i).word().equals("of")) {
        return i;
      }
      if (covered.get(i)) {
        return without;
      }
    }
    return without;
  }

  /// `sprain of the inner and outer ligaments`: of words joined by a conjunction one may be
  /// foreign.
  private static boolean isCoordinate(List<Token> tokens, int at) {
    return isConjunction(tokens, at - 1)
        || isConjunction(tokens, at + 1)
        || (isConjunction(tokens, at - 2) && !isForeign(tokens.get(at - 1)));
  }

  private static boolean isConjunction(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).word().equals("and");
  }

  private static boolean breaks(Token token) {
    return switch (token.word()) {
      case ";", ".", "?", "|", "no", "not", "without", "w/o", "denies", "but", "versus", "vs" ->
          true;
      default -> false;
    };
  }
}
