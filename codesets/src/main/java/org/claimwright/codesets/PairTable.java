package org.claimwright.codesets;

import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

/// Millions of pairs of codes in four bytes each: the number of the second code and the number of
/// the terms (dates, indicator, rationale) on which the pair stands, grouped by the first code.
/// Read in place; thread-safe.
final class PairTable {

  static final int TERM_FIELDS = 4;

  private final Layer layer;
  private final LongBuffer codes;
  private final IntBuffer starts;
  private final CharBuffer seconds;
  private final CharBuffer terms;
  private final IntBuffer termList;

  /// One row as it stands in the table; days count from 1970-01-01.
  record Pair(int fromDay, int endDay, int indicator, String rationale) {

    boolean holdsOn(int day) {
      return fromDay <= day && day < endDay;
    }
  }

  PairTable(Layer layer) {
    this.layer = layer;
    codes = layer.longs(Section.PAIR_CODES);
    starts = layer.ints(Section.PAIR_STARTS);
    seconds = chars(layer, Section.PAIR_SECONDS);
    terms = chars(layer, Section.PAIR_TERMS);
    termList = layer.ints(Section.PAIR_TERM_LIST);
  }

  private static CharBuffer chars(Layer layer, Section section) {
    return layer.section(section).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
  }

  int pairCount() {
    return seconds.limit();
  }

  /// Every time the two codes stand in the table in this order.
  List<Pair> of(long first, long second) {
    int one = number(first);
    int other = number(second);
    var found = new ArrayList<Pair>();
    if (one < 0 || other < 0) {
      return found;
    }
    for (int row = firstRow(one, other);
        row < starts.get(one + 1) && seconds.get(row) == other;
        row++) {
      found.add(pair(terms.get(row)));
    }
    return found;
  }

  /// The column 1 codes that have pairs.
  List<Long> firsts() {
    var firsts = new ArrayList<Long>();
    for (int one = 0; one < codes.limit(); one++) {
      if (starts.get(one) < starts.get(one + 1)) {
        firsts.add(codes.get(one));
      }
    }
    return firsts;
  }

  /// Every row of a column 1 code as text: column 2, first and last day, indicator, rationale.
  List<List<String>> rowsOf(long first) {
    int one = number(first);
    var rows = new ArrayList<List<String>>();
    for (int row = one < 0 ? 0 : starts.get(one); one >= 0 && row < starts.get(one + 1); row++) {
      var pair = pair(terms.get(row));
      rows.add(
          List.of(
              CodeKey.plain(codes.get(seconds.get(row))),
              Layer.day(pair.fromDay()).toString(),
              pair.endDay() == Integer.MAX_VALUE
                  ? ""
                  : Layer.day(pair.endDay()).minusDays(1).toString(),
              Integer.toString(pair.indicator()),
              pair.rationale()));
    }
    return rows;
  }

  private Pair pair(int term) {
    int at = term * TERM_FIELDS;
    return new Pair(
        termList.get(at),
        termList.get(at + 1),
        termList.get(at + 2),
        layer.text(termList.get(at + 3)));
  }

  private int firstRow(int one, int other) {
    int low = starts.get(one);
    int high = starts.get(one + 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seconds.get(middle) < other) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int number(long key) {
    int low = 0;
    int high = codes.limit();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codes.get(middle) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < codes.limit() && codes.get(low) == key ? low : -1;
  }
}
