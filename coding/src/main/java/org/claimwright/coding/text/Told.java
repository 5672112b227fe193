package org.claimwright.coding.text;

/// Words of a note in lower case together with a filter of their three-letter sequences, by which
/// most expressions are known not to stand in them before they are tried. The edge of a word counts
/// as a letter. Immutable; hot (measured by `bench code`).
public final class Told {
  static final int PLACES = 8192;

  /// Stands for the edge of a word in what is needed.
  static final char EDGE = '\u0001';

  private static final int LETTERS = 3;

  private final String words;
  private final long[] noted = new long[PLACES / Long.SIZE];

  public Told(String words) {
    this.words = words;
    boolean edge = true;
    for (int at = 0; at < words.length(); at++) {
      boolean next = isEdge(words, at + 1);
      note(at, edge, next);
      edge = next;
    }
  }

  /// Notes the sequences that begin with the letter at a place, or with its edge.
  private void note(int at, boolean before, boolean after) {
    char first = words.charAt(at);
    if (before && after) {
      set(hash(EDGE, first, EDGE));
    }
    if (at + 1 >= words.length()) {
      return;
    }
    char second = words.charAt(at + 1);
    if (before) {
      set(hash(EDGE, first, second));
    }
    if (isEdge(words, at + 2)) {
      set(hash(first, second, EDGE));
    }
    if (at + 2 < words.length()) {
      set(hash(first, second, words.charAt(at + 2)));
    }
  }

  /// Whether a word may begin or end before a letter, as `\b` has it; beside letters that are not
  /// plain ones it may.
  private static boolean isEdge(String words, int at) {
    if (at == 0 || at >= words.length()) {
      return true;
    }
    char before = words.charAt(at - 1);
    char here = words.charAt(at);
    return isPlain(before) != isPlain(here) || before > 127 || here > 127;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /// The words themselves.
  public String words() {
    return words;
  }

  private void set(int place) {
    noted[place >>> 6] |= 1L << (place & 63);
  }

  /// Whether the sequence of a place may stand in the words.
  boolean isNoted(int place) {
    return (noted[place >>> 6] & 1L << (place & 63)) != 0;
  }

  /// The places that are noted, 64 by 64.
  long[] noted() {
    return noted;
  }

  private static int hash(char first, char second, char third) {
    int hash = ((first * 31 + second) * 31 + third) * 0x9E3779B1;
    return hash >>> 19;
  }

  /// Where the sequences of a text are noted whose edges of words are marked.
  static int[] places(String marked) {
    var places = java.util.stream.IntStream.builder();
    var bare = marked.replace(String.valueOf(EDGE), "");
    for (int at = 0; at + LETTERS <= bare.length(); at++) {
      places.add(hash(bare.charAt(at), bare.charAt(at + 1), bare.charAt(at + 2)));
    }
    for (int at = 0; at + LETTERS <= marked.length(); at++) {
      boolean edges = marked.charAt(at) == EDGE || marked.charAt(at + 2) == EDGE;
      if (edges && marked.charAt(at + 1) != EDGE) {
        places.add(hash(marked.charAt(at), marked.charAt(at + 1), marked.charAt(at + 2)));
      }
    }
    return places.build().distinct().toArray();
  }
}
