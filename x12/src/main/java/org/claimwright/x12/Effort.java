package org.claimwright.x12;

/// How many segments may still be read again for a file, so that the cause of what is wrong with it
/// is not looked for longer than anybody wants to wait.
final class Effort {

  private long left;

  Effort(long segments) {
    this.left = segments;
  }

  /// What one search may take of it.
  ///
  /// @param most however much is left
  int share(int most) {
    return (int) Math.min(most, left);
  }

  /// So many segments have been read again.
  void spend(long segments) {
    left = Math.max(0, left - segments);
  }
}
