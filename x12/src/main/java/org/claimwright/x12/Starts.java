package org.claimwright.x12;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimwright.x12.Guide.Rule;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// With which segments the children of a loop begin: by the segment's id and its first element, so
/// that of a dozen kinds of REF or DTP only the one meant is looked at.
///
/// Hot: asked for every segment, once for each open loop; measured by `bench x12`, "validate".
final class Starts {

  private static final Choice NONE = new Choice(List.of(), List.of(), false);

  private final @Nullable Uses[] uses;

  /// Children of which one may begin with a segment, in order.
  static final class Choice {
    final int[] children;

    /// Whether the child needs no closer look at the segment's qualifiers.
    final boolean[] sure;

    Choice(List<Rule> rules, List<Integer> found, boolean byFirstElement) {
      children = found.stream().mapToInt(Integer::intValue).toArray();
      sure = new boolean[children.length];
      for (var i = 0; i < sure.length; i++) {
        sure[i] = isSure(rules.get(children[i]).first(), byFirstElement);
      }
    }

    private static boolean isSure(SegmentRule rule, boolean byFirstElement) {
      var told = rule.qualifierCount();
      return told == 0 || (byFirstElement && told == 1 && isPacked(rule.firstQualifiers()));
    }
  }

  /// The uses of one segment in the loop: by the code in its first element or, where no child lists
  /// that code, any.
  private static final class Uses {
    final Choice any;
    final long[] codes;
    final @Nullable Choice[] choices;

    Uses(List<Rule> rules, int key) {
      any = new Choice(rules, among(rules, key, 0), false);
      var listed = new LinkedHashSet<Long>();
      for (var rule : rules) {
        if (keyOf(rule) == key) {
          listed.addAll(firstElements(rule));
        }
      }
      codes = new long[listed.isEmpty() ? 0 : Integer.highestOneBit(listed.size()) * 4];
      choices = new @Nullable Choice[codes.length];
      listed.forEach(code -> put(code, new Choice(rules, among(rules, key, code), true)));
    }

    private void put(long code, Choice choice) {
      var slot = slot(code);
      while (choices[slot] != null) {
        slot = slot + 1 & codes.length - 1;
      }
      codes[slot] = code;
      choices[slot] = choice;
    }

    Choice of(long code) {
      if (codes.length == 0) {
        return any;
      }
      var slot = slot(code);
      for (var found = choices[slot]; found != null; found = choices[slot]) {
        if (codes[slot] == code) {
          return found;
        }
        slot = slot + 1 & codes.length - 1;
      }
      return any;
    }

    private int slot(long code) {
      return (int) ((code * 0xD6E8FEB86659FD93L) >>> 44) & (codes.length - 1);
    }
  }

  Starts(List<Rule> rules) {
    var found = new LinkedHashMap<Integer, Uses>();
    rules.forEach(rule -> found.computeIfAbsent(keyOf(rule), key -> new Uses(rules, key)));
    var most = found.keySet().stream().mapToInt(SegmentNumbers::of).max().orElse(0);
    uses = new @Nullable Uses[most + 1];
    found.forEach((key, of) -> uses[SegmentNumbers.of(key)] = of);
  }

  private static int keyOf(Rule rule) {
    return Segment.keyOf(rule.first().id());
  }

  private static boolean isPacked(@Nullable Codes codes) {
    return codes != null && codes.texts().stream().allMatch(c -> Bytes.packed(c) != Bytes.UNPACKED);
  }

  private static Set<Long> firstElements(Rule rule) {
    var codes = rule.first().firstQualifiers();
    var packed = new LinkedHashSet<Long>();
    if (codes != null) {
      codes.texts().forEach(code -> packed.add(Bytes.packed(code)));
    }
    return packed;
  }

  /// The children, in order, that a segment with the code in its first element may begin. Codes too
  /// long to be packed are left to the closer look at the qualifiers.
  private static List<Integer> among(List<Rule> rules, int key, long code) {
    var found = new ArrayList<Integer>();
    for (var i = 0; i < rules.size(); i++) {
      var codes = firstElements(rules.get(i));
      if (keyOf(rules.get(i)) == key
          && (codes.isEmpty() || codes.contains(code) || codes.contains(Bytes.UNPACKED))) {
        found.add(i);
      }
    }
    return found;
  }

  /// The children, in order, that may begin with a segment.
  ///
  /// @param number of its id, see {@link SegmentNumbers}
  /// @param first its first element, see {@link Bytes#packed(byte[], int, int)}
  Choice of(int number, long first) {
    var found = number < uses.length ? uses[number] : null;
    return found == null ? NONE : found.of(first);
  }

  /// Whether the first element tells apart what a segment may begin.
  boolean isByFirst(int number) {
    var found = number < uses.length ? uses[number] : null;
    return found != null && found.codes.length > 0;
  }
}
