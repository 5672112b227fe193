package org.claimwright.x12;

/// What came after each place of a loop, and where it was found: see {@link InPlace}.
///
/// Hot: asked for every segment; measured by `bench x12`, "validate".
final class Followers {

  /// Segments remembered after each place, by id alone and by id and first element; a newcomer
  /// takes the place of whoever was there.
  private static final int WAYS = 8;

  static final int NONE = -1;

  private final int[] keys;
  private final long[] firsts;
  private final int[] depths;
  private final int[] children;
  private final boolean[] closer;

  /// @param places of the loop, see {@link Guide.LoopRule#rank}
  Followers(int places) {
    keys = new int[places * WAYS];
    firsts = new long[keys.length];
    depths = new int[keys.length];
    children = new int[keys.length];
    closer = new boolean[keys.length];
  }

  /// Where a segment is remembered; {@link #NONE} where it is not.
  ///
  /// @param place how far the loop has got
  /// @param key see {@link Segment#key}
  /// @param first its first element, see {@link Bytes#packed(byte[], int, int)}
  int find(int place, int key, long first) {
    var byId = slot(place, key);
    if (keys[byId] == key) {
      return byId;
    }
    var byFirst = slot(place, key, first);
    return keys[byFirst] == key && firsts[byFirst] == first ? byFirst : NONE;
  }

  private static int slot(int place, int key) {
    return place * WAYS + ((key * 0x9E3779B9) >>> 30);
  }

  private static int slot(int place, int key, long first) {
    return place * WAYS + WAYS / 2 + (int) (((first * 31 + key) * 0x9E3779B97F4A7C15L) >>> 62);
  }

  /// In which open loop, 0 for the innermost.
  int depth(int slot) {
    return depths[slot];
  }

  /// Which of its children.
  int child(int slot) {
    return children[slot];
  }

  /// Whether its qualifiers need another look.
  boolean isCloser(int slot) {
    return closer[slot];
  }

  /// Makes room for a segment, whatever was there.
  ///
  /// @param whatever whether its first element does not matter
  int take(int place, int key, long first, boolean whatever) {
    var slot = whatever ? slot(place, key) : slot(place, key, first);
    keys[slot] = key;
    firsts[slot] = first;
    return slot;
  }

  /// @param closely whether its qualifiers need another look
  void remember(int slot, int depth, int child, boolean closely) {
    depths[slot] = depth;
    children[slot] = child;
    closer[slot] = closely;
  }
}
