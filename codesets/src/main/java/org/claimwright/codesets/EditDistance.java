package org.claimwright.codesets;

/// Tells whether a word is within two edits of a misspelt one: a letter added, left out or changed.
/// Not thread-safe: it keeps its rows.
final class EditDistance {

  static final int MOST = 2;

  private final byte[] word;
  private final int letters;
  private int[] before;
  private int[] row;

  EditDistance(byte[] word) {
    this.word = word;
    letters = letters(word);
    before = new int[word.length + 1];
    row = new int[word.length + 1];
  }

  boolean isAtMostTwo(byte[] other) {
    return mayBe(letters(other)) && isWithin(other);
  }

  /// With three letters that the other has not, they are further apart: most words end here.
  private boolean mayBe(int others) {
    return Integer.bitCount(letters & ~others) <= MOST
        && Integer.bitCount(others & ~letters) <= MOST;
  }

  private static int letters(byte[] word) {
    int letters = 0;
    for (byte letter : word) {
      letters |= 1 << (letter & 31);
    }
    return letters;
  }

  private boolean isWithin(byte[] other) {
    for (int i = 0; i <= word.length; i++) {
      before[i] = i;
    }
    for (int j = 1; j <= other.length; j++) {
      if (step(other[j - 1], j) > MOST) {
        return false;
      }
      var spent = before;
      before = row;
      row = spent;
    }
    return before[word.length] <= MOST;
  }

  /// Fills the next row; the least number in it.
  private int step(byte letter, int j) {
    row[0] = j;
    int least = j;
    for (int i = 1; i <= word.length; i++) {
      int changed = before[i - 1] + (word[i - 1] == letter ? 0 : 1);
      row[i] = Math.min(changed, Math.min(before[i], row[i - 1]) + 1);
      least = Math.min(least, row[i]);
    }
    return least;
  }
}
