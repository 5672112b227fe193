package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The best group of words of each code that a search met, by the code's key: a hash table with
/// open addressing, since a common word meets tens of thousands of codes. Not thread-safe.
final class BestTerms {

  private static final int FIRST_SIZE = 1 << 10;

  private @Nullable Best[] slots = new Best[FIRST_SIZE];
  private int count;

  /// A code, the words of the query that any of its groups hold, and its best group; the best codes
  /// first, equals in the order of their keys.
  static final class Best implements Comparable<Best> {
    final long key;
    int union;
    int score;
    TermTable table;
    int term;

    Best(long key, TermTable table, int term) {
      this.key = key;
      this.table = table;
      this.term = term;
    }

    @Override
    public int compareTo(Best other) {
      int order = Integer.compare(other.score, score);
      return order != 0 ? order : Long.compareUnsigned(key, other.key);
    }
  }

  /// The entry of a code, fresh with the given group when there is none.
  Best of(long key, TermTable table, int term) {
    int at = slot(slots, key);
    var known = slots[at];
    if (known != null) {
      return known;
    }
    var fresh = new Best(key, table, term);
    slots[at] = fresh;
    if (++count * 2 > slots.length) {
      grow();
    }
    return fresh;
  }

  private void grow() {
    var larger = new @Nullable Best[slots.length * 2];
    for (var best : slots) {
      if (best != null) {
        larger[slot(larger, best.key)] = best;
      }
    }
    slots = larger;
  }

  private static int slot(@Nullable Best[] slots, long key) {
    int mask = slots.length - 1;
    int at = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
    for (var best = slots[at]; best != null && best.key != key; best = slots[at]) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /// Those whose score may yet rise above 0, to be taken off one by one, the best first.
  ///
  /// @param last the final word on a code's score when all its groups are known
  /// @param most what may be added to a score afterwards
  PriorityQueue<Best> ranked(ToIntFunction<Best> last, int most) {
    var all = new ArrayList<Best>(count);
    for (var best : slots) {
      if (best != null) {
        best.score = last.applyAsInt(best);
        if (best.score + most > 0) {
          all.add(best);
        }
      }
    }
    return new PriorityQueue<>(all);
  }
}
