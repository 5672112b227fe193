package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Many regular expressions of which those are tried that a sentence may hold: each alternative is
/// filed under sequences of letters of which one must stand in what it is found in, and counts only
/// beside one of its own words (see [Carriers]). Immutable; hot (measured by `bench code`).
///
/// @param <T> what an expression stands for
public final class Expressions<T> {
  private final List<T> values;
  private final Way[] ways;
  private final Carriers[] carriers;

  /// Which value each way stands for, in table order.
  private final int[] owners;

  private final @Nullable BitSet[] byPlace = new BitSet[Told.PLACES];

  /// The places under which something is filed, 64 by 64.
  private final long[] filed = new long[Told.PLACES / Long.SIZE];

  /// Those that need nothing that could be told beforehand.
  private final BitSet always = new BitSet();

  public Expressions(List<T> values, Function<T, Sought> sought) {
    this.values = List.copyOf(values);
    var all = new ArrayList<Way>();
    var owners = new ArrayList<Integer>();
    for (int i = 0; i < values.size(); i++) {
      for (var way : sought.apply(values.get(i)).ways()) {
        all.add(way);
        owners.add(i);
      }
    }
    this.ways = all.toArray(new Way[0]);
    this.carriers = all.stream().map(w -> Carriers.of(w.expression())).toArray(Carriers[]::new);
    this.owners = owners.stream().mapToInt(Integer::intValue).toArray();
    file();
  }

  private void file() {
    var uses = new int[Told.PLACES];
    var none = new int[Told.PLACES];
    for (var way : ways) {
      for (int place : way.needed().oneOf(none)) {
        uses[place]++;
      }
    }
    for (int number = 0; number < ways.length; number++) {
      var places = ways[number].needed().oneOf(uses);
      for (int place : places) {
        var these = byPlace[place] == null ? new BitSet() : byPlace[place];
        these.set(number);
        byPlace[place] = these;
        filed[place >>> 6] |= 1L << (place & 63);
      }
      always.set(number, places.length == 0);
    }
  }

  /// All, in table order.
  public List<T> all() {
    return values;
  }

  /// Those whose expression is found in the words, in table order.
  public List<T> in(Told told) {
    var candidates = candidates(told);
    var found = new ArrayList<T>();
    int last = -1;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (owners[i] != last && ways[i].in(told) && carriers[i].areIn(told.words())) {
        last = owners[i];
        found.add(values.get(last));
      }
    }
    return found;
  }

  private BitSet candidates(Told told) {
    var candidates = (BitSet) always.clone();
    var noted = told.noted();
    for (int word = 0; word < noted.length; word++) {
      for (long bits = noted[word] & filed[word]; bits != 0; bits &= bits - 1) {
        var more = byPlace[word * Long.SIZE + Long.numberOfTrailingZeros(bits)];
        if (more != null) {
          candidates.or(more);
        }
      }
    }
    return candidates;
  }
}
