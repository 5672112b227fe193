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
/// plain word of three letters or such a short form. Immutable; hot (measured by `bench code`).
///
/// @param <T> what an expression stands for
public final class Expressions<T> {
  private static final Pattern ESCAPES = Pattern.compile("\\\\[a-zA-Z]|\\[[^\\]]*\\]");
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");
  private static final int LETTERS = 3;
  private static final int PAIR = 2;
  private static final Set<String> COMMON =
      Set.of(
          "in", "of", "no", "or", "on", "to", "by", "at", "is", "it", "an", "as", "mm", "cm", "mg");

  private final List<T> values;
  private final List<Pattern> patterns;
  private final @Nullable BitSet[] byStart = new BitSet[Told.BITS];
  private final @Nullable BitSet[] byLonger = new BitSet[Told.BITS];
  private final Map<String, BitSet> byPair = new HashMap<>();

  public Expressions(List<T> values, Function<T, Pattern> pattern) {
    this.values = List.copyOf(values);
    this.patterns = values.stream().map(pattern).toList();
    for (int i = 0; i < patterns.size(); i++) {
      file(patterns.get(i).pattern(), i);
    }
  }

  private void file(String pattern, int number) {
    var bare = ESCAPES.matcher(pattern).replaceAll(" ");
    var plain = PLAIN.matcher(bare);
    while (plain.find()) {
      boolean optional =
          plain.end() < bare.length() && "?*{".indexOf(bare.charAt(plain.end())) >= 0;
      var run = optional ? plain.group().substring(0, plain.group().length() - 1) : plain.group();
      if (run.length() > LETTERS) {
        file(byLonger, longer(run, 0), number);
      } else if (run.length() == LETTERS) {
        file(byStart, Told.hash(run, 0), number);
      } else if (run.length() == PAIR && !COMMON.contains(run)) {
        byPair.computeIfAbsent(run, r -> new BitSet()).set(number);
      }
    }
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
    var candidates = new BitSet(values.size());
    for (int at = 0; at + LETTERS <= words.length(); at++) {
      add(candidates, byStart[Told.hash(words, at)]);
      if (at + LETTERS < words.length()) {
        add(candidates, byLonger[longer(words, at)]);
      }
    }
    addPairs(candidates, words);
    var found = new ArrayList<T>();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (patterns.get(i).matcher(words).find()) {
        found.add(values.get(i));
      }
    }
    return found;
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
