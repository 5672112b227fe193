package org.claimwright.x12;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// The codes a guide lists for an element, asked by text or, without making one, by bytes.
final class Codes {

  private static final int FEW = 4;

  private final Set<String> texts;
  private final long[] table;
  private final long[] few;
  private final boolean empty;

  Codes(Set<String> texts) {
    this.texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
    this.empty = texts.isEmpty();
    this.table = new long[Integer.highestOneBit(Math.max(1, texts.size())) * 4];
    texts.stream().mapToLong(Bytes::packed).forEach(this::add);
    this.few = texts.size() > FEW ? new long[0] : texts.stream().mapToLong(Bytes::packed).toArray();
  }

  private boolean isAmongFew(long code) {
    for (var one : few) {
      if (one == code) {
        return true;
      }
    }
    return false;
  }

  private void add(long code) {
    if (code != Bytes.UNPACKED) {
      var slot = slot(code);
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = code;
    }
  }

  private int slot(long code) {
    return (int) ((code * 0x9E3779B97F4A7C15L) >>> 40) & table.length - 1;
  }

  /// In the order of the guide.
  Set<String> texts() {
    return texts;
  }

  boolean isEmpty() {
    return empty;
  }

  boolean contains(String code) {
    return texts.contains(code);
  }

  boolean contains(byte[] bytes, int from, int to) {
    var code = Bytes.packed(bytes, from, to);
    if (code == Bytes.UNPACKED) {
      return texts.contains(Text.decode(bytes, from, to));
    }
    if (few.length > 0) {
      return isAmongFew(code);
    }
    var slot = slot(code);
    while (table[slot] != 0) {
      if (table[slot] == code) {
        return true;
      }
      slot = slot + 1 & table.length - 1;
    }
    return false;
  }
}
