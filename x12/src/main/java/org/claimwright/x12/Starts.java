package org.claimwright.x12;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimwright.x12.Guide.Rule;

/// With which segments the children of a loop begin: by the segment's id and its first element, so
/// that of a dozen kinds of REF or DTP only the one meant is looked at.
///
/// Hot: asked for every segment, once for each open loop; measured by `bench x12`, "validate".
final class Starts {

  private static final int[] NONE = {};

  /// Stands for every first element that no child lists.
  private static final long ANY = 0;

  private final long[] ids;
  private final int[][] children;

  Starts(List<Rule> rules) {
    var pairs = new LinkedHashSet<Pair>();
    for (var rule : rules) {
      pairs.add(new Pair(idOf(rule), ANY));
      firstElements(rule).forEach(code -> pairs.add(new Pair(idOf(rule), code)));
    }
    var size = Integer.highestOneBit(pairs.size()) * 4;
    ids = new long[size];
    children = new int[size][];
    pairs.forEach(pair -> put(pair, among(rules, pair)));
  }

  private record Pair(int id, long code) {}

  private static int idOf(Rule rule) {
    return Segment.keyOf(rule.first().id());
  }

  private static Set<Long> firstElements(Rule rule) {
    var codes = rule.first().firstQualifiers();
    var packed = new LinkedHashSet<Long>();
    if (codes != null) {
      codes.texts().forEach(code -> packed.add(Bytes.packed(code)));
    }
    return packed;
  }

  /// The children, in order, that a segment of the pair may begin. Codes too long to be packed are
  /// left to the closer look at the qualifiers.
  private static int[] among(List<Rule> rules, Pair pair) {
    var found = new ArrayList<Integer>();
    for (var i = 0; i < rules.size(); i++) {
      var codes = firstElements(rules.get(i));
      if (idOf(rules.get(i)) == pair.id()
          && (codes.isEmpty() || codes.contains(pair.code()) || codes.contains(Bytes.UNPACKED))) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void put(Pair pair, int[] found) {
    var mixed = mixed(pair.id(), pair.code());
    var slot = slot(mixed);
    while (children[slot] != null) {
      slot = slot + 1 & ids.length - 1;
    }
    ids[slot] = mixed;
    children[slot] = found;
  }

  /// The children, in order, that may begin with the segment.
  int[] of(Segment segment) {
    var first = Bytes.packed(segment.bytes(), segment.start(1), segment.end(1));
    var found = find(mixed(segment.key(), first));
    return found.length == 0 ? find(mixed(segment.key(), ANY)) : found;
  }

  private int[] find(long mixed) {
    var slot = slot(mixed);
    while (children[slot] != null) {
      if (ids[slot] == mixed) {
        return children[slot];
      }
      slot = slot + 1 & ids.length - 1;
    }
    return NONE;
  }

  /// One number for both. Whom it finds is looked at closely all the same.
  private static long mixed(int id, long code) {
    return (id * 0x9E3779B97F4A7C15L) ^ code * 0xD6E8FEB86659FD93L;
  }

  private int slot(long mixed) {
    return (int) (mixed >>> 44) & ids.length - 1;
  }
}
