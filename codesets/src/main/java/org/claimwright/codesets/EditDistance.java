package org.claimwright.codesets;

/// Tells whether a word is within two edits of a misspelt one: a letter added, left out or changed.
/// Not thread-safe: it keeps its rows.
final class EditDistance {

  private static final int MOST = 2;

  private final byte[] word;
  private int[] before;
  private int[] row;

  EditDistance(byte[] word) {
    this.word = word;
    before = new int[word.length + 1];
    row = new int[word.length + 1];
  }

  boolean isAtMostTwo(byte[] other) {
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
