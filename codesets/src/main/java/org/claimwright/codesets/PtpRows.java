package org.claimwright.codesets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the pairs of one NCCI release from all its files and packs them as a {@link PairTable}.
///
/// Hot: a release has two and a half million rows (measured by `bench codesets`).
final class PtpRows {

  /// Codes and terms are numbered in two bytes.
  private static final int MOST = 0xFFFF;

  private final Map<Long, Integer> codes = new HashMap<>();
  private final Map<String, Integer> terms = new LinkedHashMap<>();
  private long[] rows = new long[1 << 16];
  private int size;
  private long lastFirst;
  private int lastFirstNumber = -1;

  /// The terms of a row.
  ///
  /// @param endDay the first day on which it no longer holds; {@link Integer#MAX_VALUE} when open
  record Terms(int fromDay, int endDay, int indicator, String rationale) {}

  private final Map<Integer, Terms> termValues = new HashMap<>();

  /// The number of terms by their text as the file has it; -1 when they are new.
  int known(String tail) {
    return terms.getOrDefault(tail, -1);
  }

  int learn(String tail, Terms value) {
    int number = terms.size();
    terms.put(tail, number);
    termValues.put(number, value);
    return number;
  }

  void add(long first, long second, int term) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
    }
    if (first != lastFirst || lastFirstNumber < 0) {
      lastFirst = first;
      lastFirstNumber = number(first);
    }
    rows[size++] = ((long) lastFirstNumber << 40) | ((long) number(second) << 20) | term;
  }

  private int number(long code) {
    var known = codes.get(code);
    if (known != null) {
      return known;
    }
    int fresh = codes.size();
    codes.put(code, fresh);
    return fresh;
  }

  int size() {
    return size;
  }

  /// Whether there are more codes or terms than fit; no release has come near it.
  boolean isTooVaried() {
    return codes.size() > MOST || terms.size() > MOST;
  }

  LayerBuilder finished() {
    var sortedCodes = codes.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    var places = new int[codes.size()];
    for (int place = 0; place < sortedCodes.length; place++) {
      places[codes.getOrDefault(sortedCodes[place], 0)] = place;
    }
    var sorted = new long[size];
    for (int i = 0; i < size; i++) {
      long row = rows[i];
      sorted[i] =
          ((long) places[(int) (row >>> 40)] << 40)
              | ((long) places[(int) (row >>> 20) & 0xFFFFF] << 20)
              | (row & 0xFFFFF);
    }
    Arrays.sort(sorted);
    return packed(sortedCodes, sorted);
  }

  private LayerBuilder packed(long[] sortedCodes, long[] sorted) {
    var builder = new LayerBuilder();
    var starts = new int[sortedCodes.length + 1];
    var seconds = ByteBuffer.allocate(sorted.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    var rowTerms = ByteBuffer.allocate(sorted.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (long row : sorted) {
      starts[(int) (row >>> 40) + 1]++;
      seconds.putChar((char) ((row >>> 20) & 0xFFFFF));
      rowTerms.putChar((char) (row & 0xFFFFF));
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    builder.part(Section.PAIR_CODES, Ints.bytes(sortedCodes));
    builder.part(Section.PAIR_STARTS, Ints.bytes(starts));
    builder.part(Section.PAIR_SECONDS, seconds.array());
    builder.part(Section.PAIR_TERMS, rowTerms.array());
    builder.part(Section.PAIR_TERM_LIST, Ints.bytes(termList(builder)));
    builder.countsAs(sorted.length);
    return builder;
  }

  private int[] termList(LayerBuilder builder) {
    var list = new Ints();
    for (int number = 0; number < terms.size(); number++) {
      var value = termValues.get(number);
      if (value != null) {
        List.of(value.fromDay(), value.endDay(), value.indicator(), builder.text(value.rationale()))
            .forEach(list::add);
      }
    }
    return list.toArray();
  }
}
