package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Regular expressions that are tried only on sentences that could hold them: each is filed under
/// the first letters of every plain word in it, and a sentence is scanned once for those; short
/// forms of two letters are looked up whole. Every way in which an expression can match must hold a
/// plain word of three letters or such a short form. Alternatives are sought each by its own words.
/// Immutable; hot (measured by `bench code`).
///
/// @param <T> what an expression stands for
public final class Expressions<T> {
  private static final int LETTERS = 3;
  private static final int PAIR = 2;
  private static final Set<String> COMMON =
      Set.of(
          "in", "of", "no", "or", "on", "to", "by", "at", "is", "it", "an", "as", "mm", "cm", "mg");

  private final List<T> values;
  private final List<Pattern> patterns = new ArrayList<>();

  /// For each pattern the words of which one must stand in what it is found in.
  private final List<List<String>> plainWords = new ArrayList<>();

  /// Which value each pattern stands for, in table order.
  private final List<Integer> owners = new ArrayList<>();

  private final @Nullable BitSet[] byStart = new BitSet[Told.BITS];
  private final @Nullable BitSet[] byLonger = new BitSet[Told.BITS];
  private final Map<String, BitSet> byPair = new HashMap<>();

  public Expressions(List<T> values, Function<T, Pattern> pattern) {
    this.values = List.copyOf(values);
    for (int i = 0; i < values.size(); i++) {
      var whole = pattern.apply(values.get(i));
      for (var way : Alternatives.of(whole.pattern())) {
        file(way, patterns.size());
        patterns.add(Pattern.compile(way, whole.flags()));
        owners.add(i);
      }
    }
  }

  private void file(String pattern, int number) {
    var words = PlainWords.of(pattern);
    for (var word : words) {
      if (word.length() > LETTERS) {
        file(byLonger, longer(word, 0), number);
      } else if (word.length() == LETTERS) {
        file(byStart, Told.hash(word, 0), number);
      } else if (word.length() == PAIR && !COMMON.contains(word)) {
        byPair.computeIfAbsent(word, r -> new BitSet()).set(number);
      }
    }
    plainWords.add(
        words.stream()
            .filter(w -> w.length() >= LETTERS || (w.length() == PAIR && !COMMON.contains(w)))
            .distinct()
            .toList());
  }

  private static void file(@Nullable BitSet[] table, int hash, int number) {
    var filed = table[hash] == null ? new BitSet() : table[hash];
    filed.set(number);
    table[hash] = filed;
  }

  private static int longer(String text, int at) {
    return (Told.hash(text, at) * 31 + text.charAt(at + LETTERS)) & (Told.BITS - 1);
  }

  /// All, in table order.
  public List<T> all() {
    return values;
  }

  /// Those whose expression is found in the words, in table order.
  public List<T> in(String words) {
    var candidates = new BitSet(patterns.size());
    for (int at = 0; at + LETTERS <= words.length(); at++) {
      add(candidates, byStart[Told.hash(words, at)]);
      if (at + LETTERS < words.length()) {
        add(candidates, byLonger[longer(words, at)]);
      }
    }
    addPairs(candidates, words);
    var found = new ArrayList<T>();
    int last = -1;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (owners.get(i) != last
          && holdsOneOf(plainWords.get(i), words)
          && patterns.get(i).matcher(words).find()) {
        last = owners.get(i);
        found.add(values.get(last));
      }
    }
    return found;
  }

  private static boolean holdsOneOf(List<String> plain, String words) {
    for (int i = 0; i < plain.size(); i++) {
      if (words.contains(plain.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// Short forms of two letters (`ua`, `us`) that stand as words.
  private void addPairs(BitSet candidates, String words) {
    int start = 0;
    for (int at = 0; at <= words.length(); at++) {
      if (at == words.length() || !Character.isLetterOrDigit(words.charAt(at))) {
        if (at - start == PAIR) {
          add(candidates, byPair.get(words.substring(start, at)));
        }
        start = at + 1;
      }
    }
  }

  private static void add(BitSet candidates, @Nullable BitSet filed) {
    if (filed != null) {
      candidates.or(filed);
    }
  }
}
