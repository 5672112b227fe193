package org.claimwright.coding.text;

/// Words of a note in lower case together with a filter of their three-letter sequences, by which
/// most expressions are known not to stand in them before they are tried. Hot (measured by `bench
/// code`).
public final class Told {
  static final int BITS = 4096;
  private static final int LETTERS = 3;

  private final String words;
  private final long[] sequences = new long[BITS / Long.SIZE];

  public Told(String words) {
    this.words = words;
    for (int at = 0; at + LETTERS <= words.length(); at++) {
      set(sequences, hash(words, at));
    }
  }

  /// The words themselves.
  public String words() {
    return words;
  }

  static int hash(String text, int at) {
    int hash = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
    return (hash ^ (hash >>> 12)) & (BITS - 1);
  }

  static void set(long[] bits, int at) {
    bits[at >>> 6] |= 1L << (at & 63);
  }

  /// Whether all places of one of several words are noted.
  boolean mayHoldOneOf(int[][] words) {
    for (var word : words) {
      if (isNoted(word[0]) && isNoted(word[1]) && isNoted(word[2])) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoted(int place) {
    return (sequences[place >>> 6] & 1L << (place & 63)) != 0;
  }
}
