package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Regular expressions that are tried only on sentences that could hold them: each is filed under
/// the first three letters of every plain word in it, and a sentence is scanned once for those. An
/// expression with a way to match that holds no plain word of three letters must name its
/// alternatives' words elsewhere in it. Immutable; hot (measured by `bench code`).
///
/// @param <T> what an expression stands for
public final class Expressions<T> {
  private static final Pattern ESCAPES = Pattern.compile("\\\\[a-zA-Z]|\\[[^\\]]*\\]");
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");
  private static final int LETTERS = 3;

  private final List<T> values;
  private final List<Pattern> patterns;
  private final Map<Integer, BitSet> byStart = new HashMap<>();

  public Expressions(List<T> values, Function<T, Pattern> pattern) {
    this.values = List.copyOf(values);
    this.patterns = values.stream().map(pattern).toList();
    for (int i = 0; i < patterns.size(); i++) {
      file(patterns.get(i).pattern(), i);
    }
  }

  private void file(String pattern, int number) {
    var plain = PLAIN.matcher(ESCAPES.matcher(pattern).replaceAll(" "));
    while (plain.find()) {
      var run = plain.group();
      if (run.length() >= LETTERS) {
        byStart.computeIfAbsent(key(run, 0), k -> new BitSet()).set(number);
      }
    }
  }

  private static int key(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
  }

  /// All, in table order.
  public List<T> all() {
    return values;
  }

  /// Those whose expression is found in the words, in table order.
  public List<T> in(String words) {
    var candidates = new BitSet();
    for (int at = 0; at + LETTERS <= words.length(); at++) {
      var filed = byStart.get(key(words, at));
      if (filed != null) {
        candidates.or(filed);
      }
    }
    var found = new ArrayList<T>();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (patterns.get(i).matcher(words).find()) {
        found.add(values.get(i));
      }
    }
    return found;
  }
}
