package org.claimwright.x12;

/// A small number for each segment id of the standard, so that what is kept by segment can stand in
/// an array; 0 for every other id.
///
/// Hot: asked for every segment; measured by `bench x12`, "validate".
final class SegmentNumbers {

  private static final int SIZE = 1 << 10;
  private static final int[] KEYS = new int[SIZE];
  private static final int[] NUMBERS = new int[SIZE];

  static {
    var number = 0;
    for (var id : Guides.dictionary().segments().keySet()) {
      var key = Segment.keyOf(id);
      var slot = slot(key);
      while (KEYS[slot] != 0) {
        slot = slot + 1 & SIZE - 1;
      }
      KEYS[slot] = key;
      NUMBERS[slot] = ++number;
    }
  }

  private SegmentNumbers() {}

  /// @param key see {@link Segment#key}
  static int of(int key) {
    var slot = slot(key);
    while (KEYS[slot] != 0) {
      if (KEYS[slot] == key) {
        return NUMBERS[slot];
      }
      slot = slot + 1 & SIZE - 1;
    }
    return 0;
  }

  private static int slot(int key) {
    return (key * 0x9E3779B9) >>> 22;
  }
}
